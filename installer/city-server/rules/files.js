// SPDX-License-Identifier: GPL-3.0-or-later
// validate_doc_update of every database of attachments, yc-<street>-<line>-files: parts of files under the digest of the
// whole, written once and never changed.
function (newDoc, oldDoc, userCtx, secObj) {
  var longest = 6000000; // of a part, bytes; below max_document_size of the server
  var isAdmin = userCtx.roles.indexOf('_admin') !== -1;
  function refuse(reason) { throw({ forbidden: reason }); }
  if (isAdmin) return;
  if (newDoc._id.indexOf('_design/') === 0) refuse('only the administrator changes rules');
  if (userCtx.roles.indexOf('revoked') !== -1) refuse('the account has been revoked');
  if (!/^[0-9a-f]{64}:[0-9]{1,6}$/.test(newDoc._id)) refuse('the id is not digest:part');
  if (newDoc._deleted) refuse('a part of a file is never deleted');
  if (oldDoc && !oldDoc._deleted) refuse('a part of a file never changes');
  var names = Object.keys(newDoc._attachments || {});
  if (names.length !== 1) refuse('a part has one attachment');
  if (newDoc._attachments[names[0]].length > longest) refuse('a part is longer than ' + longest + ' bytes');
}

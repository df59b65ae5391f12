// SPDX-License-Identifier: GPL-3.0-or-later
// validate_doc_update of every database of attachments, yc-<street>-<line>-files: what a file consists of under the
// digest of the whole, and its parts under digest:part. Written once and never changed. modules/sync/FileDatabase.h
// says what is in them.
function (newDoc, oldDoc, userCtx, secObj) {
  var longest = 6000000; // of a part, bytes; below max_document_size of the server
  var largest = 1073741824; // of a file, bytes
  var isAdmin = userCtx.roles.indexOf('_admin') !== -1;
  function refuse(reason) { throw({ forbidden: reason }); }
  function isCount(value) { return typeof value === 'number' && value > 0 && Math.floor(value) === value; }
  if (isAdmin) return;
  if (newDoc._id.indexOf('_design/') === 0) refuse('only the administrator changes rules');
  if (userCtx.roles.indexOf('revoked') !== -1) refuse('the account has been revoked');
  if (!/^[0-9a-f]{64}(:[0-9]{1,6})?$/.test(newDoc._id)) refuse('the id is not digest or digest:part');
  if (newDoc._deleted) refuse('a file is never deleted');
  if (oldDoc && !oldDoc._deleted) refuse('a file never changes');
  var names = Object.keys(newDoc._attachments || {}), i;
  if (newDoc._id.length === 64) {
    if (names.length !== 0) refuse('a file has its content in its parts');
    if (newDoc.type !== 'file') refuse('type is not file');
    if (!isCount(newDoc.size) || newDoc.size > largest) refuse('size is no number of bytes up to ' + largest);
    if (!isCount(newDoc.part_size) || newDoc.part_size > longest) refuse('part_size is no number of bytes up to ' + longest);
    if (!Array.isArray(newDoc.parts) || newDoc.parts.length !== Math.ceil(newDoc.size / newDoc.part_size)) refuse('there are not as many parts as the sizes say');
    for (i = 0; i < newDoc.parts.length; i++) {
      if (!/^[0-9a-f]{64}$/.test(newDoc.parts[i])) refuse('a part is named by something else than its digest');
    }
    if (['image/jpeg', 'image/png', 'application/pdf'].indexOf(newDoc.media) === -1) refuse('media is none that is kept');
    return;
  }
  if (newDoc.type !== 'file-part') refuse('type is not file-part');
  if (names.length !== 1) refuse('a part has one attachment');
  if (newDoc._attachments[names[0]].length > longest) refuse('a part is longer than ' + longest + ' bytes');
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What the city refuses whoever sends it: validate_doc_update of every database. Works on CouchDB and on the test
// server, for ordinary writes and for replication. ES5, because CouchDB's query server may be an old one.
function (newDoc, oldDoc, userCtx, secObj) {
  var isAdmin = userCtx.roles.indexOf('_admin') !== -1;
  function refuse(reason) { throw({ forbidden: reason }); }
  if (newDoc._id.indexOf('_design/') === 0) {
    if (!isAdmin) refuse('only the administrator changes rules');
    return;
  }
  if (newDoc._deleted) return;
  if (!/^[a-z][a-z_]*:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(newDoc._id)) refuse('the id is not type:uuid');
  if (newDoc.type !== newDoc._id.split(':')[0]) refuse('type differs from the id');
  if (!/^[0-9]{9}([0-9]{3})?$/.test(newDoc.org || '')) refuse('org is not a code of 9 or 12 digits');
  if (typeof newDoc.body !== 'object' || newDoc.body === null || Array.isArray(newDoc.body)) refuse('body is missing');
  if (oldDoc && !oldDoc._deleted && oldDoc.type !== newDoc.type) refuse('type may not change');
  if (isAdmin) return;
  var own = false, i;
  for (i = 0; i < userCtx.roles.length; i++) {
    var role = userCtx.roles[i];
    if (role.indexOf('org-') === 0 && newDoc.org.indexOf(role.slice(4)) === 0) own = true;
  }
  if (!own) refuse('the account may not write for organisation ' + newDoc.org);
}

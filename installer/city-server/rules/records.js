// SPDX-License-Identifier: GPL-3.0-or-later
// What the city refuses whoever sends it: validate_doc_update of every database of records, yc-<street>-<line>. One file
// for CouchDB, for the test server and for `yichuangctl city provision`. ES5, because CouchDB's query server may be an
// old one. What a database is for stands in its _security, in the member "yichuang":
//   {"street": "310106012", "line": "residents", "types": ["resident", "household"]}
function (newDoc, oldDoc, userCtx, secObj) {
  var longest = 1000000;
  var kept = ['case', 'slip', 'desk', 'desk_policy', 'reveal_alarm'];
  var place = secObj && secObj.yichuang || {};
  var isAdmin = userCtx.roles.indexOf('_admin') !== -1;
  function refuse(reason) { throw({ forbidden: reason }); }
  function isObject(value) { return typeof value === 'object' && value !== null && !Array.isArray(value); }
  function below(org, whole) { return typeof org === 'string' && org.indexOf(whole) === 0; }
  function mayWriteFor(org) {
    for (var i = 0; i < userCtx.roles.length; i++) {
      if (userCtx.roles[i].indexOf('org-') === 0 && below(org, userCtx.roles[i].slice(4))) return true;
    }
    return false;
  }

  if (newDoc._id.indexOf('_design/') === 0) {
    if (!isAdmin) refuse('only the administrator changes rules');
    return;
  }
  if (!isAdmin && userCtx.roles.indexOf('revoked') !== -1) refuse('the account has been revoked');
  var uuid = /^[a-z][a-z_]*:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
  var policy = /^desk_policy:[0-9]{9}([0-9]{3})?$/; // one for each organisation: all desks find the same
  if (!uuid.test(newDoc._id) && !policy.test(newDoc._id)) refuse('the id is not type:uuid');
  var type = newDoc._id.split(':')[0];
  if (place.types && place.types.indexOf(type) === -1) refuse('no record of type ' + type + ' belongs into this database');
  var before = oldDoc && !oldDoc._deleted ? oldDoc : null;

  if (newDoc._deleted) {
    if (isAdmin) return;
    if (kept.indexOf(type) !== -1) refuse('a record of type ' + type + ' is never deleted');
    if (before && !mayWriteFor(before.org)) refuse('the account may not delete for organisation ' + before.org);
    return;
  }
  if (newDoc.type !== type) refuse('type differs from the id');
  if (typeof newDoc.org !== 'string' || !/^[0-9]{9}([0-9]{3})?$/.test(newDoc.org)) refuse('org is not a code of 9 or 12 digits');
  if (place.street && !below(newDoc.org, place.street)) refuse('organisation ' + newDoc.org + ' does not belong to street ' + place.street);
  if (!isObject(newDoc.body) || Object.keys(newDoc.body).length === 0) refuse('body is missing');
  if (typeof newDoc.schema !== 'number') refuse('schema is missing');
  if (typeof newDoc.changed_by !== 'string' || newDoc.changed_by === '') refuse('changed_by is missing');
  if (JSON.stringify(newDoc.body).length > longest) refuse('body is longer than ' + longest + ' characters');
  if (before && before.type !== newDoc.type) refuse('type may not change');
  if (isAdmin) return;
  if (!mayWriteFor(newDoc.org)) refuse('the account may not write for organisation ' + newDoc.org);
  if (before && !mayWriteFor(before.org)) refuse('the account may not change a record of organisation ' + before.org);
  if (type === 'desk') { // a desk's card: its own, or of one that has no account at the city
    var decisive = ['account', 'mark', 'sign_key', 'box_key', 'enrolled_at', 'revoked_at'];
    var same = before !== null; // desks settle branches of each other's cards, and leave what counts as it was
    for (var k = 0; same && k < decisive.length; k++) same = newDoc.body[decisive[k]] === before.body[decisive[k]];
    var whose = [newDoc.body.account, before && before.body.account];
    for (var w = 0; w < whose.length; w++) {
      if (whose[w] && whose[w] !== userCtx.name && !same) refuse('the card is that of another desk');
    }
    if (before && before.body.revoked_at && newDoc.body.revoked_at !== before.body.revoked_at) refuse('a revocation is not taken back');
  }
}

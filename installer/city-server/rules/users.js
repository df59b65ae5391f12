// SPDX-License-Identifier: GPL-3.0-or-later
// validate_doc_update of _users, beside CouchDB's own: a desk changes its password and says when it joined and when it
// was last here, and nothing else of what the city wrote about it. After the code's last day nobody joins with it.
// CouchDB runs this; the test server does not (express-pouchdb keeps to its own rules for _users).
function (newDoc, oldDoc, userCtx, secObj) {
  if (userCtx.roles.indexOf('_admin') !== -1) return;
  if (!oldDoc || !oldDoc.yichuang) return; // no desk's account
  function refuse(reason) { throw({ forbidden: reason }); }
  if (newDoc._deleted) refuse('a desk does not remove its account');
  if (oldDoc.roles.indexOf('revoked') !== -1) refuse('the account has been revoked');
  var before = oldDoc.yichuang;
  var after = newDoc.yichuang || {};
  var own = ['joined_at', 'seen_at'];
  var all = Object.keys(before).concat(Object.keys(after));
  for (var i = 0; i < all.length; i++) {
    var key = all[i];
    if (own.indexOf(key) === -1 && JSON.stringify(before[key]) !== JSON.stringify(after[key])) refuse('the city writes ' + key);
  }
  if (before.joined_at && after.joined_at !== before.joined_at) refuse('a desk joins once');
  if (!before.joined_at && after.joined_at && Date.parse(before.expires) < Date.now()) refuse('the code has expired');
  if (!before.joined_at && !after.joined_at) refuse('the first thing a desk does is to join');
}

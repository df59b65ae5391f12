// SPDX-License-Identifier: GPL-3.0-or-later
// What the city's rules allow and refuse: each file of installer/city-server/rules is run as CouchDB runs it, on a table
// of documents. `node rules.test.js RULES-FOLDER`
'use strict';
const fs = require('fs');
const path = require('path');
const vm = require('vm');

let failed = 0;
let count = 0;
function rule(name) {
  const text = fs.readFileSync(path.join(process.argv[2], name + '.js'), 'utf8');
  // No require, no process: what CouchDB's query server has, and nothing else.
  return vm.runInNewContext('(' + text.slice(text.indexOf('function (')).trim() + ')', {});
}
function outcome(check, newDoc, oldDoc, user, security) {
  const copy = (value) => value === undefined || value === null ? null : JSON.parse(JSON.stringify(value));
  try {
    check(copy(newDoc), copy(oldDoc), copy(user), copy(security) || {});
    return '';
  } catch (error) {
    return error && error.forbidden ? error.forbidden : 'BROKEN: ' + String(error && error.stack || JSON.stringify(error));
  }
}
function expect(title, check, newDoc, oldDoc, user, security, wanted) {
  ++count;
  const said = outcome(check, newDoc, oldDoc, user, security);
  const good = wanted === '' ? said === '' : said.indexOf(wanted) !== -1;
  if (!good) {
    ++failed;
    console.log(`FAIL ${title}: wanted "${wanted || 'allowed'}", got "${said || 'allowed'}"`);
  }
}

const admin = { name: 'root', roles: ['_admin'] };
const desk = { name: 'desk-310199001-1', roles: ['org-310199001'] };
const neighbour = { name: 'desk-310199002-1', roles: ['org-310199002'] };
const revoked = { name: 'desk-310199001-2', roles: ['revoked'] };
const both = { name: 'desk-310199001-3', roles: ['org-310199001', 'revoked'] };
const nobody = { name: null, roles: [] };

// ---- records
{
  const check = rule('records');
  const security = { yichuang: { street: '310199001', line: 'residents', types: ['household', 'resident'] } };
  const id = 'resident:01900000-0000-7000-8000-0000000000a1';
  const good = { _id: id, type: 'resident', schema: 1, org: '310199001002', changed_by: 'person:1', body: { name: '沈小溪' } };
  const but = (change) => Object.assign({}, good, change);
  const without = (key) => { const made = Object.assign({}, good); delete made[key]; return made; };
  const tombstone = { _id: id, _deleted: true };
  const rows = [
    ['a resident of one\'s street', good, null, desk, ''],
    ['a change of it', but({ body: { name: '沈大溪' } }), good, desk, ''],
    ['of the street itself', but({ org: '310199001' }), null, desk, ''],
    ['by the administrator', good, null, admin, ''],
    ['over a tombstone', good, { _id: id, _deleted: true }, desk, ''],
    ['unknown members beside the body', but({ merged: ['1-a'] }), null, desk, ''],
    ['an id that is no uuid', but({ _id: 'resident:1' }), null, desk, 'type:uuid'],
    ['an id without a type', but({ _id: '01900000-0000-7000-8000-0000000000a1' }), null, desk, 'type:uuid'],
    ['a type that differs from the id', but({ type: 'household' }), null, desk, 'differs'],
    ['a type of another line', but({ _id: id.replace('resident', 'case'), type: 'case' }), null, desk, 'belongs into this database'],
    ['the same by the administrator', but({ _id: id.replace('resident', 'case'), type: 'case' }), null, admin, 'belongs into this database'],
    ['no organisation', without('org'), null, desk, 'org is not a code'],
    ['an organisation of ten digits', but({ org: '3101990010' }), null, desk, 'org is not a code'],
    ['an organisation that is a number', but({ org: 310199001 }), null, desk, 'org is not a code'],
    ['another street\'s record here', but({ org: '310199002001' }), null, desk, 'does not belong to street'],
    ['the same by the administrator', but({ org: '310199002001' }), null, admin, 'does not belong to street'],
    ['another street\'s desk here', good, null, neighbour, 'may not write for organisation'],
    ['another street\'s desk changes it', good, good, neighbour, 'may not'],
    ['somebody without roles', good, null, nobody, 'may not write for organisation'],
    ['a revoked desk', good, null, revoked, 'revoked'],
    ['a revoked desk that kept its role', good, null, both, 'revoked'],
    ['a revoked desk deletes', tombstone, good, both, 'revoked'],
    ['no body', without('body'), null, desk, 'body is missing'],
    ['an empty body', but({ body: {} }), null, desk, 'body is missing'],
    ['a body that is a list', but({ body: [1] }), null, desk, 'body is missing'],
    ['a body that is null', but({ body: null }), null, desk, 'body is missing'],
    ['an empty body by the administrator', but({ body: {} }), null, admin, 'body is missing'],
    ['nobody changed it', without('changed_by'), null, desk, 'changed_by'],
    ['an empty name changed it', but({ changed_by: '' }), null, desk, 'changed_by'],
    ['no schema', without('schema'), null, desk, 'schema'],
    ['a body of two million characters', but({ body: { note: 'x'.repeat(2000000) } }), null, desk, 'longer than'],
    ['a body of half a million', but({ body: { note: 'x'.repeat(500000) } }), null, desk, ''],
    ['a type that changes', but({ _id: id }), but({ type: 'household' }), desk, 'type may not change'],
    ['deleting a resident', tombstone, good, desk, ''],
    ['deleting what is not there', tombstone, null, desk, ''],
    ['deleting another street\'s', tombstone, but({ org: '310199002001' }), desk, 'may not delete for organisation'],
    ['a design document by a desk', { _id: '_design/x', views: {} }, null, desk, 'only the administrator'],
    ['deleting the rules by a desk', { _id: '_design/rules', _deleted: true }, null, desk, 'only the administrator'],
    ['a design document by the administrator', { _id: '_design/x', views: {} }, null, admin, ''],
  ];
  for (const [title, now, before, user, wanted] of rows) expect(title, check, now, before, user, security, wanted);
  expect('a city district reads down', check, good, null, { name: 'd', roles: ['org-310199'] }, security, '');
  expect('without a place in _security', check, good, null, desk, {}, '');
  expect('a role that is no organisation', check, good, null, { name: 'd', roles: ['organisation-310199001'] }, security, 'may not write');

  const kept = { yichuang: { street: '310199001', line: 'affairs', types: ['case', 'slip'] } };
  const oneCase = { _id: id.replace('resident', 'case'), type: 'case', schema: 1, org: '310199001002', changed_by: 'p', body: { a: 1 } };
  expect('deleting a case', check, { _id: oneCase._id, _deleted: true }, oneCase, desk, kept, 'never deleted');
  expect('deleting a case by the administrator', check, { _id: oneCase._id, _deleted: true }, oneCase, admin, kept, '');

  const desks = { yichuang: { street: '310199001', line: 'desk', types: ['desk', 'desk_policy', 'reveal_alarm'] } };
  const card = { _id: id.replace('resident', 'desk'), type: 'desk', schema: 1, org: '310199001', changed_by: 'p',
    body: { account: 'desk-310199001-1', sign_key: 'a' } };
  const cardBut = (body) => Object.assign({}, card, { body: Object.assign({}, card.body, body) });
  expect('one\'s own card', check, card, null, desk, desks, '');
  expect('one\'s own card again', check, cardBut({ mark: 'A1' }), card, desk, desks, '');
  expect('another desk\'s card', check, cardBut({ account: 'desk-310199001-9' }), null, desk, desks, 'another desk');
  expect('another desk\'s card taken over', check, card, cardBut({ account: 'desk-310199001-9' }), desk, desks, 'another desk');
  expect('the card of a desk without an account', check, cardBut({ account: undefined }), null, desk, desks, '');
  expect('another\'s account removed from its card', check, cardBut({ account: undefined }),
    cardBut({ account: 'desk-310199001-9' }), desk, desks, 'another desk');
  const foreign = cardBut({ account: 'desk-310199001-9' });
  expect('another desk\'s card, settled', check, Object.assign({}, foreign, { merged: ['1-a'], changed_by: 'q' }), foreign, desk, desks, '');
  for (const field of ['mark', 'sign_key', 'box_key', 'enrolled_at', 'revoked_at']) {
    expect('another desk\'s card with another ' + field, check, Object.assign({}, foreign, { body: Object.assign({}, foreign.body, { [field]: 'z' }) }),
      foreign, desk, desks, 'another desk');
  }
  expect('a revocation that is taken back', check, card, cardBut({ revoked_at: '2026-11-01' }), desk, desks, 'not taken back');
  expect('a revocation that stays', check, cardBut({ revoked_at: '2026-11-01', mark: 'A1' }), cardBut({ revoked_at: '2026-11-01' }), desk, desks, '');
  expect('a revocation by the administrator', check, cardBut({ revoked_at: '2026-11-01' }), card, admin, desks, '');
  const policy = { _id: 'desk_policy:310199001', type: 'desk_policy', schema: 1, org: '310199001', changed_by: 'p', body: { a: 1 } };
  expect('the policy of an organisation', check, policy, null, desk, desks, '');
  expect('a resident under a code', check, Object.assign({}, policy, { _id: 'resident:310199001', type: 'resident' }), null, desk, desks, 'type:uuid');
  expect('deleting a card', check, { _id: card._id, _deleted: true }, card, desk, desks, 'never deleted');
}

// ---- files
{
  const check = rule('files');
  const id = 'ab'.repeat(32) + ':0';
  const part = { _id: id, type: 'file-part', _attachments: { data: { content_type: 'application/octet-stream', length: 1000, stub: true } } };
  expect('a part', check, part, null, desk, {}, '');
  expect('a part by another road', check, Object.assign({}, part, { _attachments: { data: { length: 9000000 } } }), null, desk, {}, 'longer');
  expect('a part under a name', check, Object.assign({}, part, { _id: 'photo.jpg' }), null, desk, {}, 'digest:part');
  expect('a part without content', check, { _id: id, type: 'file-part' }, null, desk, {}, 'one attachment');
  expect('a part with two', check, { _id: id, type: 'file-part', _attachments: { a: { length: 1 }, b: { length: 1 } } }, null, desk, {}, 'one attachment');
  expect('a part that changes', check, part, part, desk, {}, 'never changes');
  expect('a part that goes', check, { _id: id, _deleted: true }, part, desk, {}, 'never deleted');
  expect('a part that goes by the administrator', check, { _id: id, _deleted: true }, part, admin, {}, '');
  expect('a part of a revoked desk', check, part, null, revoked, {}, 'revoked');
  expect('a view by a desk', check, { _id: '_design/x' }, null, desk, {}, 'only the administrator');
  const sha = 'cd'.repeat(32);
  const file = { _id: 'ab'.repeat(32), type: 'file', schema: 1, size: 1000, part_size: 600, media: 'image/png', parts: [sha, sha] };
  const like = (change) => Object.assign({}, file, change);
  expect('a file', check, file, null, desk, {}, '');
  expect('a file again', check, file, file, desk, {}, 'never changes');
  expect('a file that goes', check, { _id: file._id, _deleted: true }, file, desk, {}, 'never deleted');
  expect('a file with content', check, like({ _attachments: { data: { length: 1 } } }), null, desk, {}, 'in its parts');
  expect('a file without parts', check, like({ parts: [] }), null, desk, {}, 'as many parts');
  expect('a file with a part too many', check, like({ parts: [sha, sha, sha] }), null, desk, {}, 'as many parts');
  expect('a file of nothing', check, like({ size: 0 }), null, desk, {}, 'size');
  expect('a file of huge parts', check, like({ part_size: 7000000 }), null, desk, {}, 'part_size');
  expect('a part called otherwise', check, like({ parts: [sha, 'x'] }), null, desk, {}, 'its digest');
  expect('a program', check, like({ media: 'application/x-executable' }), null, desk, {}, 'media');
  expect('a file of another type', check, like({ type: 'resident' }), null, desk, {}, 'type is not file');
}

// ---- accounts
{
  const check = rule('users');
  const about = { street: '310199001', mark: 'A1', enrolment: 'ee', expires: '2999-01-01T00:00:00.000Z' };
  const user = (change, yichuang) => Object.assign({ _id: 'org.couchdb.user:' + desk.name, type: 'user', name: desk.name,
    roles: ['org-310199001'], derived_key: '1', yichuang: Object.assign({}, about, yichuang) }, change);
  const joined = { joined_at: '2026-11-21T00:00:00.000Z' };
  expect('joining', check, user({ derived_key: '2' }, joined), user(), desk, {}, '');
  expect('another password without joining', check, user({ derived_key: '2' }), user(), desk, {}, 'first thing');
  expect('joining twice', check, user({}, { joined_at: '2026-11-22T00:00:00.000Z' }), user({}, joined), desk, {}, 'joins once');
  expect('joining with an expired code', check, user({ derived_key: '2' }, Object.assign({ expires: '2000-01-01T00:00:00.000Z' }, joined)),
    user({}, { expires: '2000-01-01T00:00:00.000Z' }), desk, {}, 'expired');
  expect('being there', check, user({}, Object.assign({ seen_at: '2026-11-23T00:00:00.000Z' }, joined)), user({}, joined), desk, {}, '');
  expect('a new password later', check, user({ derived_key: '3' }, joined), user({}, joined), desk, {}, '');
  for (const [key, value] of [['mark', 'B1'], ['street', '310199002'], ['enrolment', 'ff'], ['expires', '2999-02-01T00:00:00.000Z'],
    ['order', { desk: 'x' }], ['revoked_at', '2026-11-23T00:00:00.000Z'], ['anything', 1]]) {
    expect('a desk writes ' + key, check, user({}, Object.assign({ [key]: value }, joined)), user({}, joined), desk, {}, 'the city writes ' + key);
  }
  expect('a desk removes an order', check, user({}, joined), user({}, Object.assign({ order: { desk: 'x' } }, joined)), desk, {}, 'the city writes order');
  expect('a desk removes all of it', check, user({ yichuang: undefined }, joined), user({}, joined), desk, {}, 'the city writes');
  expect('a desk removes itself', check, { _id: 'org.couchdb.user:' + desk.name, _deleted: true }, user({}, joined), desk, {}, 'does not remove');
  expect('a revoked desk', check, user({ roles: ['revoked'] }, joined), user({ roles: ['revoked'] }, joined), revoked, {}, 'revoked');
  expect('the administrator', check, user({ roles: ['revoked'] }, { order: {} }), user({}, joined), admin, {}, '');
  expect('somebody who is no desk', check, { _id: 'org.couchdb.user:x', name: 'x', roles: [] }, { _id: 'org.couchdb.user:x', name: 'x', roles: [] }, { name: 'x', roles: [] }, {}, '');
}

console.log(`${count - failed} of ${count} as they should be`);
process.exit(failed ? 1 : 0);

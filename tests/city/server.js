// SPDX-License-Identifier: GPL-3.0-or-later
// The city of development and tests: express-pouchdb on loopback, and around it what it lacks of CouchDB's API or
// what kills it. Which is which stands beside each part; modules/sync/README.md says what a client must bear.
//
//   node server.js [--port 0] [--folder DIR] [--admin NAME:PASSWORD] [--demo FILE] [--until-stdin-closes]
//
// Without --folder everything is in memory. One line on standard output says {"port": …} when it answers.
'use strict';

const fs = require('fs');
const http = require('http');
const path = require('path');
const modules = process.env.YC_CITY_FOLDER || __dirname;
const load = (name) => require(require.resolve(name, { paths: [modules] }));

function argumentsOf(argv) {
  const given = { port: 0, folder: '', admin: '', demo: '', untilStdinCloses: false };
  for (let i = 0; i < argv.length; i++) {
    if (argv[i] === '--until-stdin-closes') given.untilStdinCloses = true;
    else if (['--port', '--folder', '--admin', '--demo'].includes(argv[i])) given[argv[i].slice(2)] = argv[++i];
    else throw new Error('unknown argument ' + argv[i]);
  }
  return given;
}

// With a validate_doc_update in the database, pouchdb-validation puts the stored document's history in place of the one
// that was sent: every replicated edit would become a branch of its own. The sent history is put back.
(function keepHistories() {
  const inside = { paths: [path.dirname(require.resolve('pouchdb-validation', { paths: [modules] }))] };
  const file = require.resolve('pouchdb-bulkdocs-wrapper', inside);
  const wrapped = require(file);
  // The fourth argument of a validate_doc_update, which _bulk_docs does not hand on here.
  const security = (args) => args.options.secObj && Object.keys(args.options.secObj).length ? Promise.resolve()
    : args.base.get('_local/_security').then((found) => { args.options.secObj = found.security; }, () => {});
  require.cache[file].exports = (check) => wrapped((document, args) => {
    const sent = document._revisions;
    const putBack = () => { if (sent) document._revisions = sent; else delete document._revisions; };
    return security(args).then(() => check(document, args))
      .then((value) => { putBack(); return value; }, (error) => { putBack(); throw error; });
  });
})();

const given = argumentsOf(process.argv.slice(2));
const PouchDB = load('pouchdb-core').plugin(load('pouchdb-mapreduce')).plugin(load('pouchdb-replication'))
  .plugin(load('pouchdb-adapter-http'));
const adapter = given.folder ? 'leveldb' : 'memory';
PouchDB.plugin(load('pouchdb-adapter-' + adapter));
const prefix = given.folder ? path.join(path.resolve(given.folder), 'db') + path.sep : '';
if (prefix) fs.mkdirSync(prefix, { recursive: true });
// Nothing else may write into the checkout: the server's own lists and log go to its folder or nowhere.
process.chdir(given.folder ? path.resolve(given.folder) : fs.mkdtempSync(path.join(require('os').tmpdir(), 'yc-city-')));
if (!given.folder) {
  const scratch = process.cwd();
  process.on('exit', () => { process.chdir('/'); fs.rmSync(scratch, { recursive: true, force: true }); });
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));

const couch = load('express-pouchdb')({
  mode: 'fullCouchDB',
  inMemoryConfig: true, // it writes its file unsafely, and all of it is said here
  logPath: path.join(process.cwd(), 'log.txt'),
  overrideMode: { exclude: ['routes/fauxton', 'routes/vhosts', 'routes/rewrite', 'routes/show', 'routes/list',
    'routes/update', 'routes/cluster-rewrite', 'routes/log', 'routes/http-log', 'replicator', 'routes/replicate'] },
});
couch.couchConfig.set('log', 'level', 'error', () => {});
couch.couchConfig.set('couch_httpd_auth', 'iterations', 1, () => {});
couch.couchConfig.set('couch_httpd_auth', 'allow_persistent_cookies', false, () => {});
const [adminName, adminPassword] = given.admin.split(/:(.*)/s);
if (given.admin) couch.couchConfig.set('admins', adminName, adminPassword, () => {});
if (given.folder) { // the city is the same one after a restart
  const file = path.join(path.resolve(given.folder), 'uuid');
  if (!fs.existsSync(file)) fs.writeFileSync(file, require('crypto').randomUUID());
  couch.couchConfig.set('couchdb', 'uuid', fs.readFileSync(file, 'utf8'), () => {});
}
couch.setPouchDB(PouchDB.defaults({ prefix, adapter }));

const app = load('express')();
app.disable('x-powered-by');
const answer = (response, status, body) =>
  response.status(status).type('json').send(JSON.stringify(body) + '\n');

// CouchDB's health check; express-pouchdb has none.
app.get('/_up', (request, response) => answer(response, 200, { status: 'ok', seeds: {} }));

// An anonymous PUT or another's DELETE of a database kills or hangs it: CouchDB says 401.
const isAdmin = (request) => {
  const [scheme, token] = (request.headers.authorization || '').split(' ');
  return scheme === 'Basic' && Buffer.from(token || '', 'base64').toString() === given.admin;
};
app.use((request, response, next) => {
  const database = /^\/[^/_?][^/?]*\/?(\?.*)?$/.test(request.url);
  if (given.admin && database && ['PUT', 'DELETE'].includes(request.method) && !isAdmin(request))
    return answer(response, 401, { error: 'unauthorized', reason: 'You are not a server admin.' });
  // A multipart PUT without a file name in its parts kills it too.
  if (/^multipart\/related/.test(request.headers['content-type'] || ''))
    return answer(response, 415, { error: 'bad_content_type', reason: 'no multipart here: send attachments inline' });
  next();
});

// filter=_selector: 404 and the end of the process. filter=_doc_ids by POST: ignored. Both are done here, over the
// plain answer, which is slow and right.
const jsonBody = load('express').json({ limit: '64mb' });
function asItself(request, target, done, failed) {
  const headers = Object.assign({}, request.headers);
  for (const name of ['content-length', 'transfer-encoding', 'content-type', 'content-encoding', 'accept-encoding']) delete headers[name];
  http.get({ host: '127.0.0.1', port: server.address().port, path: target, headers }, (inner) => {
    const parts = [];
    inner.on('data', (part) => parts.push(part));
    inner.on('end', () => done(inner.statusCode, Buffer.concat(parts).toString()));
  }).on('error', failed);
}
app.post('/:db/_changes', (request, response, next) =>
  ['_selector', '_doc_ids'].includes(request.query.filter) ? jsonBody(request, response, next) : next('route'),
(request, response) => {
  const query = new URLSearchParams(request.query);
  const withDocuments = query.get('include_docs') === 'true';
  query.delete('filter');
  query.delete('feed');
  query.set('include_docs', 'true');
  asItself(request, `/${encodeURIComponent(request.params.db)}/_changes?${query}`, (status, text) => {
    if (status !== 200) return response.status(status).type('json').send(text);
    const all = JSON.parse(text);
    const selector = request.body.selector || {};
    const ids = new Set(request.body.doc_ids || []);
    const fits = (row) => request.query.filter === '_doc_ids' ? ids.has(row.id)
      : Object.entries(selector).every(([key, value]) => row.doc[key] === (value && value.$eq !== undefined ? value.$eq : value));
    all.results = all.results.filter(fits);
    if (!withDocuments) for (const row of all.results) delete row.doc;
    answer(response, 200, all);
  }, (error) => answer(response, 500, { error: 'internal', reason: String(error) }));
});

// The timeout of a long poll: express-pouchdb waits for ever.
app.get('/:db/_changes', (request, response, next) => {
  const timeout = Number(request.query.timeout);
  if (request.query.feed !== 'longpoll' || !(timeout > 0)) return next();
  const since = request.query.since === 'now' ? 'null' : request.query.since || '0';
  delete request.headers['accept-encoding']; // a compressed answer cannot be ended from outside
  const timer = setTimeout(() => {
    if (response.writableEnded) return;
    const end = `"last_seq":${JSON.stringify(/^\d+$/.test(since) ? Number(since) : since)},"pending":0}\n`;
    if (response.headersSent) response.end('],\n' + end); // the long poll has written {"results":[ by now
    else response.status(200).type('json').end('{"results":[],\n' + end);
    for (const listener of request.socket.listeners('close')) { // the feed behind it ends with the connection only
      if (listener.name === 'cancelChanges') listener();
    }
  }, timeout);
  response.on('close', () => clearTimeout(timer));
  next();
});

app.use(couch);

function call(method, target, body) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    if (given.admin) headers.authorization = 'Basic ' + Buffer.from(given.admin).toString('base64');
    const request = http.request({ host: '127.0.0.1', port: server.address().port, method, path: target, headers }, (inner) => {
      const parts = [];
      inner.on('data', (part) => parts.push(part));
      inner.on('end', () => resolve({ status: inner.statusCode, body: JSON.parse(Buffer.concat(parts).toString() || 'null') }));
    });
    request.on('error', reject);
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

// Databases, accounts, rules and a few records; what is there already stays.
async function demonstrate(file) {
  const demo = JSON.parse(fs.readFileSync(file, 'utf8'));
  const kit = path.join(__dirname, '..', '..', 'installer', 'city-server', 'rules'); // the rules of a city in earnest
  const rule = (name) => {
    const text = fs.readFileSync(path.join(kit, name + '.js'), 'utf8');
    return text.slice(text.indexOf('function (')).trim();
  };
  for (const user of demo.users || []) {
    const id = 'org.couchdb.user:' + user.name;
    await call('PUT', '/_users/' + encodeURIComponent(id), Object.assign({ _id: id, type: 'user' }, user));
  }
  for (const database of demo.databases || []) {
    const name = '/' + encodeURIComponent(database.name);
    await call('PUT', name);
    await call('PUT', name + '/_design/rules', { _id: '_design/rules', language: 'javascript',
      validate_doc_update: rule(database.name.endsWith('-files') ? 'files' : 'records') });
    if (database.documents) await call('POST', name + '/_bulk_docs', { docs: database.documents });
    await call('PUT', name + '/_security', database.security);
  }
}

const server = http.createServer(app);
server.keepAliveTimeout = 60000;
server.headersTimeout = 65000;
server.listen(Number(given.port), '127.0.0.1', async () => {
  try {
    for (let wait = 0; wait < 200; wait++) { // express-pouchdb makes its own databases first
      if ((await call('GET', '/_users')).status === 200) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    if (given.demo) await demonstrate(path.resolve(__dirname, given.demo));
    process.stdout.write(JSON.stringify({ port: server.address().port }) + '\n');
  } catch (error) {
    process.stderr.write(String(error && error.stack || error) + '\n');
    process.exit(1);
  }
});
// The tests' server ends with the test, however that ends.
if (given.untilStdinCloses) process.stdin.on('end', () => process.exit(0)).resume();

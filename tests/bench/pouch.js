// SPDX-License-Identifier: GPL-3.0-or-later
// PouchDB as a desk, for comparison: replicates one database of a city with a leveldb database in a folder, once.
//
//   node pouch.js pull|push URL FOLDER BATCH
//
// URL holds the account. One line on standard output says what it took. `fill` takes documents, one JSON text a line,
// from standard input into the folder first, as other writers would have made them (not measured).
'use strict';

const readline = require('readline');
const modules = process.env.YC_CITY_FOLDER || __dirname;
const load = (name) => require(require.resolve(name, { paths: [modules] }));
const PouchDB = load('pouchdb-core').plugin(load('pouchdb-adapter-leveldb')).plugin(load('pouchdb-adapter-http'))
  .plugin(load('pouchdb-replication'));

async function fill(local) {
  let batch = [];
  const write = async () => {
    if (batch.length) await local.bulkDocs(batch, { new_edits: false });
    batch = [];
  };
  for await (const line of readline.createInterface({ input: process.stdin })) {
    batch.push(JSON.parse(line));
    if (batch.length === 1000) await write();
  }
  await write();
}

async function main(what, url, folder, batch) {
  const local = new PouchDB(folder, { adapter: 'leveldb' });
  if (what === 'fill') {
    await fill(local);
    return {};
  }
  const remote = new PouchDB(url, { adapter: 'http', skip_setup: true });
  const options = batch > 0 ? { batch_size: batch } : {};
  const before = { time: process.hrtime.bigint(), processor: process.cpuUsage(), memory: process.memoryUsage().rss };
  const done = what === 'pull' ? await local.replicate.from(remote, options) : await local.replicate.to(remote, options);
  const processor = process.cpuUsage(before.processor);
  return {
    documents: done.docs_written,
    seconds: Number(process.hrtime.bigint() - before.time) / 1e9,
    processor: (processor.user + processor.system) / 1e6,
    megabytes: (process.resourceUsage().maxRSS * 1024 - before.memory) / 1e6,
  };
}

const [what, url, folder, batch] = process.argv.slice(2);
main(what, url, folder, Number(batch || 0)).then(
  (said) => { process.stdout.write(JSON.stringify(said) + '\n'); process.exit(0); },
  (error) => { process.stderr.write(String(error && error.stack || error) + '\n'); process.exit(1); });

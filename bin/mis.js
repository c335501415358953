#!/usr/bin/env node
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

// Starting is most of what mis does, and compiling most of starting: so the build keeps what Node made of the bundle, as
// Node itself does from version 22 on. Node takes it for its own version only, and compiles anew for any other.
const bundle = join(__dirname, '..', 'dist', 'mis.cjs');
const script = new Script(`(function (require, module) {${readFileSync(bundle, 'latin1')}\n})`, {
  filename: bundle,
  cachedData: kept(`${bundle}.${process.version}-${process.arch}`),
});
const loaded = { exports: {} };
script.runInThisContext()(createRequire(bundle), loaded);

loaded.exports.main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});

function kept(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

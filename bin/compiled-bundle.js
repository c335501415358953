const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const BUNDLE = join(__dirname, '..', 'dist', 'mis.cjs');

/** Where the build keeps what this very version of Node made of the bundle. */
const KEPT = `${BUNDLE}.${process.version}-${process.platform}-${process.arch}`;

/**
 * Loads the bundle. Starting is most of what mis does, and compiling most of starting, so what the compiler made is kept
 * beside the bundle, as Node itself offers to do from version 22 on. It is taken only by the version and platform of Node
 * that made it; any other compiles anew. The build writes both files, so they always belong together.
 */
function loadBundle() {
  // The build sees to it that the bundle is plain ASCII, which is read fastest so.
  const script = new Script(`(function (require, module) {${readFileSync(BUNDLE, 'latin1')}\n})`, {
    filename: BUNDLE,
    cachedData: ifThere(KEPT),
  });
  const module = { exports: {} };
  script.runInThisContext()(createRequire(BUNDLE), module);
  return { main: module.exports.main, script };
}

function ifThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

module.exports = { loadBundle, KEPT };

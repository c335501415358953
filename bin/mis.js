#!/usr/bin/env node
// CommonJS, as the bundle is: Node starts it a tenth faster than a module, and starting is most of what mis does.
const { main } = require('../dist/mis.cjs');

main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});

#!/usr/bin/env node
const { loadBundle } = require('./compiled-bundle.js');

loadBundle()
  .main(process.argv.slice(2))
  .then((exitCode) => {
    process.exitCode = exitCode;
  });

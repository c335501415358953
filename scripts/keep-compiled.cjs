/** Runs the main job once, so that Node compiles what it takes, and keeps what came of it. The last step of the build. */
const { rmSync, writeFileSync } = require('node:fs');
const { loadBundle, KEPT } = require('../bin/compiled-bundle.js');

rmSync(KEPT, { force: true });
const { main, script } = loadBundle();
main(['status', 'fixtures/audit-tool/in-progress.xlsx']).then((exitCode) => {
  if (exitCode !== 0) throw new Error(`mis status ended with ${exitCode}`);
  writeFileSync(KEPT, script.createCachedData());
});

/** Runs the tests that make up their own cases, each time from another seed: `npm run test:explore -- ROUNDS`. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const rounds = Number(process.argv[2] ?? 5);
const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join('test', name))
  .filter((file) => readFileSync(file, 'utf8').includes("from 'fast-check'"));

for (let round = 1; round <= rounds; round += 1) {
  const seed = String(Math.floor(Math.random() * 2 ** 31));
  process.stdout.write(`\nRound ${round} of ${rounds}: MIS_TEST_SEED=${seed}\n`);
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...files], {
    stdio: 'inherit',
    env: { ...process.env, MIS_TEST_SEED: seed },
  });
  if (status !== 0) {
    process.exitCode = 1;
    break;
  }
}

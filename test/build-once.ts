import { execFileSync } from 'node:child_process';

/** Builds the bundle before the tests, so that the end-to-end tests drive what users install. */
export function setup(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
}

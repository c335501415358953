import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulesPage } from '../../scripts/rules-page.ts';

test('docs/rules.md says what the rules say: run npm run docs', () => {
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesPage());
});

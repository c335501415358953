/** Writes docs/rules.md from the rules themselves: `npm run docs`. A test fails when the page is not current. */
import { writeFileSync } from 'node:fs';
import { rulesPage } from './rules-page.ts';

writeFileSync('docs/rules.md', rulesPage());

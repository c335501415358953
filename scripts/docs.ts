/** Writes what the docs take from the code: `npm run docs`. A test fails when it is not current. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { configSchema } from './config-schema.ts';
import { rulesPage } from './rules-page.ts';
import { validateSchema } from './validate-schema.ts';

writeFileSync('docs/rules.md', rulesPage());
mkdirSync('docs/schemas', { recursive: true });
writeFileSync('docs/schemas/config.schema.json', configSchema());
writeFileSync('docs/schemas/validate.schema.json', validateSchema());

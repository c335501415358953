import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { configSchema } from '../../scripts/config-schema.ts';
import { checkConfig } from '../../src/config/check-config.ts';
import { YEAR_6 } from '../support/scheme.ts';

const SCHEMA = 'docs/schemas/config.schema.json';
const fits = new Ajv2020({ strict: false, formats: { date: true } }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));

const WAIVER = {
  code: 'MIS212',
  requirement: '4.12',
  reason: 'Agreed by the Board in November.',
  approvedBy: 'Quality Assurance Lead',
  expires: '2024-12-31',
};

test('the schema that is shipped is current: run npm run docs', () => {
  expect(JSON.parse(readFileSync(SCHEMA, 'utf8'))).toEqual(JSON.parse(configSchema()));
});

describe('the schema and mis agree', () => {
  const accepts = (config: unknown): boolean => {
    try {
      checkConfig('mis.config.json', config, YEAR_6);
      return true;
    } catch {
      return false;
    }
  };

  test.each([
    [{}],
    [{ $schema: './config.schema.json', columns: { status: 'Our RAG' }, ignoreSheets: ['Archive'] }],
    [{ identifierPatterns: ['RXX\\d{6}'] }],
    [{ rules: { MIS309: 'off', 'location-shared': { progress: 'off', board: 'error' } } }],
    [{ waivers: [WAIVER, { ...WAIVER, field: 'approvedBy' }] }],
  ])('that %j is right', (config) => {
    expect([fits(config), accepts(config)]).toEqual([true, true]);
  });

  test.each([
    [[]],
    [{ colums: {} }],
    [{ columns: { stauts: 'RAG' } }],
    [{ columns: { status: '' } }],
    [{ ignoreSheets: 'Archive' }],
    [{ rules: { MIS999: 'off' } }],
    [{ rules: { MIS309: 'quiet' } }],
    [{ rules: { MIS309: { bord: 'off' } } }],
    [{ waivers: WAIVER }],
    [{ waivers: [{ ...WAIVER, code: 'MIS601' }] }],
    [{ waivers: [{ ...WAIVER, reason: ' ' }] }],
    [{ waivers: [{ ...WAIVER, expires: '31 December' }] }],
    [{ waivers: [{ ...WAIVER, expires: '2023-02-29' }] }],
    [{ waivers: [{ ...WAIVER, approvedBy: undefined }] }],
    [{ waivers: [{ ...WAIVER, until: '2024-12-31' }] }],
  ])('that %j is wrong', (config) => {
    const written = JSON.parse(JSON.stringify(config));
    expect([fits(written), accepts(written)]).toEqual([false, false]);
  });
});

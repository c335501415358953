import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkConfig } from '../../src/config/check-config.ts';
import { UsageError } from '../../src/shared/errors.ts';
import { YEAR_6 } from '../support/scheme.ts';

const anything = fc.jsonValue({ maxDepth: 3 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.oneof(value, anything);
const severity = maybe(fc.constantFrom('error', 'warning', 'info', 'off'));
const waiver = fc.record(
  {
    code: maybe(fc.constantFrom('MIS203', 'MIS601', 'MIS999', 'evidence-missing')),
    requirement: maybe(fc.constantFrom('4.12', '4.99')),
    field: maybe(fc.constant('location')),
    reason: maybe(fc.string()),
    approvedBy: maybe(fc.string()),
    expires: maybe(fc.constantFrom('2024-12-31', '2024-02-30')),
  },
  { requiredKeys: [] },
);
const config = fc.record(
  {
    columns: anything,
    ignoreSheets: anything,
    identifierPatterns: anything,
    rules: maybe(
      fc.dictionary(
        maybe(fc.constantFrom('MIS203', 'nhs-number')).map(String),
        fc.oneof(severity, fc.dictionary(maybe(fc.constantFrom('board', 'bord')).map(String), severity)),
      ),
    ),
    waivers: maybe(fc.array(maybe(waiver))),
  },
  { requiredKeys: [] },
);

test('whatever a file holds, it is taken, or refused in words that name the file', () => {
  fc.assert(
    fc.property(maybe(config), (data) => {
      try {
        const { checks } = checkConfig('mis.config.json', data, YEAR_6);
        for (const { code, expires } of checks?.waivers ?? []) {
          expect(code).toBe('MIS203');
          expect(expires).toBe('2024-12-31');
        }
      } catch (error) {
        expect(error).toBeInstanceOf(UsageError);
        expect((error as UsageError).message).toMatch(/^The configuration mis\.config\.json has a problem: ./s);
        expect((error as UsageError).message).not.toContain('undefined');
      }
    }),
    { numRuns: 500 },
  );
});

test('every problem of a file is told at once', () => {
  const data = { rules: { MIS23: 'off', MIS601: 'off' }, waivers: [{ code: 'MIS999' }] };
  expect(() => checkConfig('mis.config.json', data, YEAR_6)).toThrow(/reason is missing.*approvedBy is missing/);
  expect(() => checkConfig('mis.config.json', { rules: data.rules }, YEAR_6)).toThrow(/MIS23.*; .*MIS601/);
});

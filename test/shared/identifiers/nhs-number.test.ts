import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identifierFinder, withoutIdentifiers } from '../../../src/shared/identifiers/identifier-finder.ts';
import { findNhsNumbers } from '../../../src/shared/identifiers/nhs-number.ts';
import { grouped, TEST_NUMBER, TEST_NUMBERS } from '../../support/test-number.ts';

const anyNumber = fc.constantFrom(...TEST_NUMBERS);

test.each([
  ['closed up', TEST_NUMBER],
  ['in groups', grouped(TEST_NUMBER)],
  ['with hyphens', grouped(TEST_NUMBER, '-')],
  ['with dots', grouped(TEST_NUMBER, '.')],
  ['with hyphens and spaces', grouped(TEST_NUMBER, ' - ').replaceAll(' - ', '- ')],
  ['in pairs', TEST_NUMBER.replace(/(\d\d)(?=\d)/g, '$1 ')],
  ['digit by digit', [...TEST_NUMBER].join(' ')],
  ['after words', `NHS no:${TEST_NUMBER}`],
  ['in a file name', `S:\\MIS6\\${TEST_NUMBER}_review.pdf`],
  ['before other figures', `${grouped(TEST_NUMBER)} 2 babies`],
  ['after other figures', `Case 12 ${grouped(TEST_NUMBER)}, 12/03`],
  ['at the end of a sentence', `It was ${TEST_NUMBER}.`],
])('a number %s is found', (_, text) => {
  expect(findNhsNumbers(text)).not.toEqual([]);
});

test.each([
  ['non-breaking spaces', grouped(TEST_NUMBER, '\u00a0')],
  ['wide digits', [...TEST_NUMBER].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('')],
  ['marks that can not be seen', grouped(TEST_NUMBER, '\u200b')],
  ['en dashes', grouped(TEST_NUMBER, '\u2013')],
])('a number with %s is blotted out as well', (_, text) => {
  expect(withoutIdentifiers(`NHS ${text}.`, identifierFinder())).toMatch(/^NHS █+\.$/);
});

test.each([
  ['a telephone number', '020 7946 0018'],
  ['a mobile number', '07700 900123'],
  ['a number from abroad', '+44 7700 900123'],
  ['a date and a time', '2024-10-01 12:00'],
  ['two dates', '01/10/2024 30/11/2024'],
  ['requirements', '4.1, 4.2, 4.3, 4.4, 4.5'],
  ['a longer run of digits', `1${TEST_NUMBER}`],
  ['a longer run of digits at the end', `${TEST_NUMBER}1`],
  ['a decimal', `0.${TEST_NUMBER}`],
  ['a range that is not in use', '1234567881'],
])('%s is no NHS number', (_, text) => {
  expect(findNhsNumbers(text)).toEqual([]);
});

test('one digit that is wrong makes it no NHS number, be it any digit', () => {
  fc.assert(
    fc.property(anyNumber, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, index, by) => {
      const digits = [...number];
      digits[index] = String((Number(digits[index]) + by) % 10);
      expect(findNhsNumbers(digits.join(''))).toEqual([]);
    }),
  );
});

test('a number is found and blotted out wherever it stands among words', () => {
  const words = fc.string({ unit: fc.constantFrom(...'abc XYZ,;:!?()\n') });
  fc.assert(
    fc.property(words, anyNumber, words, fc.constantFrom('', ' ', '-', '.'), (before, number, after, gap) => {
      const shown = withoutIdentifiers(`${before}${grouped(number, gap)}${after}`, identifierFinder());
      expect(shown).not.toMatch(/\d/);
    }),
  );
});

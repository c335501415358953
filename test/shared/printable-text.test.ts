import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printableName, printableText } from '../../src/shared/printable-text.ts';

test.each([
  '999 000 0018',
  '9990000018',
  '999-000-0018',
  '999.000.0018',
  '999\u00a0000\u00a00018',
  '999  000  0018',
  '999 \u2013 000 \u2013 0018',
  '9 9 9 0 0 0 0 0 1 8',
  '999/000/0018',
  '999, 000, 0018',
  '999_000_0018',
])('%j is blotted out', (number) => {
  expect(printableText(`Lead for ${number}, ward 4`)).toBe('Lead for ██████████, ward 4');
});

test.each(['DOB 12/03/1990', 'born 12 March 1990', 'Date of birth: 1990-03-12'])('%j is blotted out', (text) => {
  expect(printableText(text)).not.toMatch(/1990/);
});

test.each(['Ward 4', '020 7946 00', '2024-11-30', 'MIS6/SA4/4.12'])('%j stays', (text) => {
  expect(printableText(text)).toBe(text);
});

test.each(['12/03/1990', '1990-03-12', '12 March 1990', '12.03.90', '3rd March 2024'])('%j is no name', (date) => {
  expect(printableName(`Lead ${date}`)).toBe('Lead ██████████');
});

test('what breaks a line, or what a terminal would obey, becomes a space', () => {
  expect(printableText('Head of\r\nMidwifery')).toBe('Head of Midwifery');
  expect(printableText('\u001b[31mred\u001b]0;title\u0007')).toBe('[31mred ]0;title');
  expect(printableText('left\u202eright')).toBe('left right');
});

test('whatever the text, one printable line comes of it', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[\p{Cc}\p{Cf}\n\r]/u.test(printableText(text))));
});

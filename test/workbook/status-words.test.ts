import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStatus } from '../../src/workbook/status-words.ts';
import { YEAR_6 } from '../support/scheme.ts';

const read = (text: string | undefined) => readStatus(text, YEAR_6);
const statusOf = (text: string) => {
  const reading = read(text);
  return reading.kind === 'status' ? reading.status : reading.kind;
};

describe('a status is read', () => {
  test.each([
    ['Red', 'Red'],
    ['AMBER', 'Amber'],
    ['green ', 'Green'],
    [' Blue', 'Blue'],
    ['R', 'Red'],
    ['a', 'Amber'],
    ['G', 'Green'],
    ['b', 'Blue'],
    ['Red - not compliant', 'Red'],
    ['Amber – partial compliance, work underway', 'Amber'],
    ['Green: full compliance - evidence not yet reviewed', 'Green'],
    ['Blue (full compliance - final evidence reviewed)', 'Blue'],
    ['Not compliant', 'Red'],
    ['Full compliance - final evidence reviewed', 'Blue'],
    ['RAG: Green', 'Green'],
    ['G - Green', 'Green'],
    ['1 Red', 'Red'],
    ['🔴', 'Red'],
    ['🟡 Amber', 'Amber'],
    ['Amber - awaiting sign-off', 'Amber'],
    ['Green - compliant', 'Green'],
    ['Blue: full compliance', 'Blue'],
    ['🔵 Blue', 'Blue'],
  ])('%j as %s', (text, status) => {
    expect(statusOf(text)).toBe(status);
  });
});

describe('no status is guessed', () => {
  test.each([
    'Green - not yet compliant',
    'Green?',
    'Green pending',
    'Green (expected)',
    'Green by 30 Nov',
    'Green if audit passes',
    'Green 50%',
    'GREEN not achieved',
    'Green - no evidence',
    'Green / N/A',
    'Blue when approved',
    'Blue - awaiting approval',
    'Not green',
    'Nearly green',
    'Red/Amber',
    'Amber to Green',
    'Green (was Amber)',
    'Blue - not compliant',
    'Full compliance',
    'Compliant',
    'Complete',
    'Yes',
    'Yellow',
    'Redacted',
    'Evergreen',
    '#REF!',
    '3',
  ])('from %j', (text) => {
    expect(statusOf(text)).toBe('unknown');
  });

  test.each([undefined, '', '  ', '-', '?', 'Not assessed', 'Not yet assessed'])('and %j is none yet', (text) => {
    expect(read(text)).toEqual({ kind: 'blank' });
  });

  test('any other word before the colour makes it unknown', () => {
    const word = fc
      .stringMatching(/^[a-z]{2,9}$/)
      .filter(
        (text) => !['rag', 'brag', 'status', 'rating', 'rated', 'na', 'red', 'amber', 'green', 'blue'].includes(text),
      );
    fc.assert(
      fc.property(
        word,
        fc.constantFrom('Red', 'Amber', 'Green', 'Blue'),
        (before, colour) => statusOf(`${before} ${colour}`) === 'unknown',
      ),
    );
  });
});

describe('not applicable', () => {
  test.each([
    ['Not applicable', undefined],
    ['N/A', undefined],
    ['n/a - no locums used', 'no locums used'],
    ['NA (each met 4.1)', 'each met 4.1'],
    ['Not Applicable: standard met', 'standard met'],
    ['N/A ?', undefined],
    ['N/A - TBC', undefined],
    ['Not applicable yet', undefined],
    ['N/A (to be confirmed)', undefined],
    ['N/A n/a', undefined],
    ['N/A x', undefined],
  ])('%j, reason %j', (text, reason) => {
    expect(read(text)).toEqual({ kind: 'notApplicable', reason });
  });

  test.each(['N/A - Green', 'Not applicable / Red', 'N/A or Green', 'Not applicable - currently Red', 'NA/Red'])(
    '%j names a status as well',
    (text) => {
      expect(read(text)).toEqual({ kind: 'unknown' });
    },
  );

  test.each(['National', 'Nap', 'Name'])('%j is something else', (text) => {
    expect(read(text)).toEqual({ kind: 'unknown' });
  });
});

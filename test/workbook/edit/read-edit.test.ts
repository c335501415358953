import { expect, test } from 'vitest';
import { type EditWord, readEdit } from '../../../src/workbook/edit/read-edit.ts';
import { YEAR_6 } from '../../support/scheme.ts';
import { grouped, TEST_NUMBER } from '../../support/test-number.ts';

const WORDS: readonly EditWord[] = [
  'lead',
  'evidence',
  'location',
  'comments',
  'addedComment',
  'notApplicable',
  'status',
  'due',
];

test.each(WORDS)('an NHS number given as %s is refused, and not repeated', (word) => {
  for (const text of [`See ${grouped(TEST_NUMBER)}`, TEST_NUMBER, grouped(TEST_NUMBER, '\u2013')]) {
    const read = readEdit({ texts: new Map([[word, text]]), cleared: [] }, YEAR_6, '2024-11-08');
    expect(read).toEqual({
      problems: [
        { word, message: expect.stringMatching(/holds what looks like an NHS number\.$/), hint: expect.any(String) },
      ],
    });
    expect(JSON.stringify(read)).not.toMatch(/\d/);
  }
});

test('a telephone number is no NHS number', () => {
  const read = readEdit({ texts: new Map([['comments', 'Call 020 7946 0018']]), cleared: [] }, YEAR_6, '2024-11-08');
  expect(read).toHaveProperty('values');
});

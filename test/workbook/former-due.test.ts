import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDateText } from '../../src/shared/dates/written-date.ts';
import { formerDueDates } from '../../src/workbook/former-due.ts';

const DUE = readDateText('30 Nov 2024');

test.each([
  ['Due date moved from 30/09/2024', ['2024-09-30']],
  ['Deadline extended by the lead from 30 Sep to 30 Nov 2024', ['2024-09-30']],
  ['Target date was 30.09.2024. Minutes awaited.', ['2024-09-30']],
  ['Originally 1 Aug 2024; due date slipped from 30th September 2024', ['2024-08-01', '2024-09-30']],
  ['Minutes awaited.\r\nPushed back from 30/9', ['2024-09-30']],
  ['Was due by 2024-09-30', ['2024-09-30']],
  ['Board meeting moved from 12 Sep 2024 to 10 Oct 2024', []],
  ['The audit was 30/09/2024 and is reported', []],
  ['Due date extended to 30 Nov 2024', []],
  ['Minutes are due from the LMNS on 30 Sep 2024', []],
  ['Due date was 31 Sep 2024', []],
  ['Was due at the end of September', []],
])('"%s" names as former due dates %j', (comments, dates) => {
  expect(formerDueDates(DUE, { comments })).toEqual(dates);
});

test('in the cell of the date, nothing need say that it is about the due date', () => {
  expect(formerDueDates(readDateText('x'), { dueText: '30 Nov 2024 (was 30 Sep 2024)' })).toEqual(['2024-09-30']);
});

test('a date without a year is not guessed where nothing says when it is due now', () => {
  expect(formerDueDates({ kind: 'blank' }, { comments: 'Was due 30 Sep' })).toEqual([]);
});

test('no text makes it slow or throws', () => {
  const words = fc.constantFrom(
    'was ',
    'due ',
    'from ',
    'moved ',
    '30 ',
    'Sep ',
    '2024',
    '/',
    '.',
    '; ',
    'originally ',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 400 }), (parts) => {
      for (const date of formerDueDates(DUE, { comments: parts.join('') })) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }),
  );
});

import { expect, test } from 'vitest';
import type { Revision, Scheme } from '../../src/scheme/scheme.ts';
import { measuredUntil, submissionDay, windowStart } from '../../src/scheme/windows.ts';
import { YEAR_6 } from '../support/scheme.ts';

const DAY = '2024-10-14';

function revisedBy(...changes: Revision['changes']): Scheme {
  return { ...YEAR_6, revisions: [{ announced: '2024-10-01', title: 'Dates moved', changes }] };
}

test('a safety action starts with its own window, or with the period', () => {
  expect([1, 4, 8, 10].map((action) => windowStart(YEAR_6, action, DAY))).toEqual([
    '2023-12-08',
    '2023-12-08',
    '2023-12-01',
    '2023-12-08',
  ]);
});

test('a measure runs to the end of the month that is assessed, or of the period', () => {
  expect([1, 2, 8].map((action) => measuredUntil(YEAR_6, action, DAY))).toEqual([
    '2024-11-30',
    '2024-07-31',
    '2024-11-30',
  ]);
});

test('a revision moves them once it is announced', () => {
  const scheme = revisedBy(
    { keyDate: 'period-ends', change: 'extend', to: '2024-12-31' },
    { keyDate: 'submission', change: 'extend', to: '2025-04-01T12:00' },
  );
  expect([measuredUntil(scheme, 8, '2024-09-30'), measuredUntil(scheme, 8, DAY)]).toEqual(['2024-11-30', '2024-12-31']);
  expect([submissionDay(scheme, '2024-09-30'), submissionDay(scheme, DAY)]).toEqual(['2025-03-03', '2025-04-01']);
});

test('a paused deadline is none, and a paused month falls back on the period', () => {
  const scheme = revisedBy({ keyDate: 'submission', change: 'pause' }, { keyDate: 'msds-month', change: 'pause' });
  expect(submissionDay(scheme, DAY)).toBeUndefined();
  expect(measuredUntil(scheme, 2, DAY)).toBe('2024-11-30');
});

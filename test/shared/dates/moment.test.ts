import { describe, expect, it } from 'vitest';
import { dateOf, hasTime, isMoment, lastMinuteOf, runsOutAt } from '../../../src/shared/dates/moment.ts';

describe('moments', () => {
  it('are a date or a time of day', () => {
    expect(['2024-11-30', '2025-03-03T12:00', '2024-11-31', '2025-03-03T25:00', 'soon'].map(isMoment)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect([dateOf('2024-11-30'), dateOf('2025-03-03T12:00')]).toEqual(['2024-11-30', '2025-03-03']);
    expect([hasTime('2024-11-30'), hasTime('2025-03-03T12:00')]).toEqual([false, true]);
  });

  it('put a date after the times of its own day', () => {
    const order = ['2025-03-04', '2025-03-03', '2025-03-03T12:00'].sort((one, other) =>
      lastMinuteOf(one) < lastMinuteOf(other) ? -1 : 1,
    );
    expect(order).toEqual(['2025-03-03T12:00', '2025-03-03', '2025-03-04']);
  });

  it('run out at midnight after a date, and at the minute of a time, in London', () => {
    expect(runsOutAt('2024-11-30').toISOString()).toBe('2024-12-01T00:00:00.000Z');
    expect(runsOutAt('2024-07-31').toISOString()).toBe('2024-07-31T23:00:00.000Z');
    expect(runsOutAt('2024-12-31').toISOString()).toBe('2025-01-01T00:00:00.000Z');
    expect(runsOutAt('2024-07-31T12:00').toISOString()).toBe('2024-07-31T11:00:00.000Z');
  });
});

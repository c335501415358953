import { expect, it } from 'vitest';
import { formatDate, formatDateTime, formatMoment, formatWeekdayDate } from '../../../src/shared/dates/format-date.ts';
import { inZone, ZONES } from './in-zone.ts';

it('writes dates and times as people read them, whatever the zone of the machine', () => {
  for (const zone of ZONES) {
    inZone(zone, () => {
      expect(formatDate('2024-10-14')).toBe('14 Oct 2024');
      expect(formatDate('2024-09-02')).toBe('2 Sep 2024');
      expect(formatWeekdayDate('2024-11-30')).toBe('Sat 30 Nov 2024');
      expect(formatDateTime('2025-03-03T12:00')).toBe('12:00 Mon 3 Mar 2025');
      expect([formatMoment('2024-11-30'), formatMoment('2025-03-03T12:00')]).toEqual([
        'Sat 30 Nov 2024',
        '12:00 Mon 3 Mar 2025',
      ]);
    });
  }
});

import { expect, it } from 'vitest';
import { inZone, ZONES } from './in-zone.ts';

it('moves the clock of the machine, so the tests that use it prove something', () => {
  const offsets = ZONES.map((zone) => inZone(zone, () => new Date(2024, 0, 15).getTimezoneOffset()));
  expect(offsets).toEqual([-840, 660, 0, 0, 180, -120]);
  expect(new Date(2024, 0, 15).getTimezoneOffset()).toBe(-780);
});

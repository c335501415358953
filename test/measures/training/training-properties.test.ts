import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countRegister, register } from './count-register.ts';

const date = fc
  .date({ min: new Date('2023-10-01T00:00:00Z'), max: new Date('2024-12-31T00:00:00Z'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

/** Few people, so that several rows are about the same one. What is not the attendance always says the same of them. */
const line = fc
  .tuple(fc.integer({ min: 0, max: 11 }), fc.constantFrom('CTG', 'PROMPT', 'NLS'), date)
  .map(([person, course, day]) => {
    const title = ['Midwife', 'Consultant Obstetrician', 'ST3 O&G', 'ANNP'][person % 4] ?? '';
    return `P${person},${title},${course},${day},,,,`;
  });
const lines = fc.array(line, { minLength: 1, maxLength: 40 });
const counts = (texts: readonly string[]) => {
  const { figures, details, rotational } = countRegister(texts);
  const sorted = details.map((detail) => ({
    ...detail,
    expiring: [...detail.expiring].sort(),
    outstanding: [...detail.outstanding].sort(),
  }));
  return { figures, details: sorted, rotational };
};

test('one attendance more never lowers a figure', () => {
  fc.assert(
    fc.property(lines, date, (known, day) => {
      const [first = ''] = known;
      const before = countRegister([register(...known)]).figures;
      const after = countRegister([register(...known, first.replace(/\d{4}-\d\d-\d\d/, day))]).figures;
      for (const [index, figure] of after.entries()) {
        expect(figure.numerator).toBeGreaterThanOrEqual(before[index]?.numerator ?? 0);
        expect(figure.denominator).toBe(before[index]?.denominator);
      }
    }),
  );
});

test('neither the order of the rows nor how they are split into files changes anything', () => {
  fc.assert(
    fc.property(lines, fc.nat(), fc.nat(), (known, at, seed) => {
      const whole = counts([register(...known)]);
      const cut = at % (known.length + 1);
      expect(counts([register(...known.slice(0, cut)), register(...known.slice(cut))])).toEqual(whole);
      const turned = known.map((_, index) => known[(index + seed) % known.length] ?? '').reverse();
      expect(counts([register(...turned)])).toEqual(whole);
    }),
  );
});

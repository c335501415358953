import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLogs, log } from './count-log.ts';

const answer = fc.constantFrom('yes', 'no', '', '2024-05-05', '2025-01-01', 'n/a', 'see file');
const line = fc
  .tuple(
    fc.integer({ min: 0, max: 9 }),
    fc.constantFrom('2023-12-07', '2023-12-08', '2024-03-01', '2024-10-15', '2024-12-01', '', '3/4/24'),
    fc.tuple(answer, answer, answer, answer, answer, answer, answer, answer),
  )
  .map(([number, date, answers]) => `INC-${number},${date},${answers.join(',')}`);
const lines = fc.array(line, { minLength: 1, maxLength: 25 });

const counts = (texts: readonly string[]) => {
  const { figures, qualifying, notQualifying, outside, later, gaps } = countLogs(texts);
  const missing = gaps.flatMap((gap) =>
    gap.missing.map(({ requirement, what }) => `${gap.case} ${requirement} ${what}`),
  );
  return { figures, qualifying, notQualifying, outside, later, missing: missing.sort() };
};

test('neither the order of the rows nor how they are split into files changes anything', () => {
  fc.assert(
    fc.property(lines, fc.nat(), fc.nat(), (known, at, seed) => {
      const whole = counts([log(...known)]);
      const cut = at % (known.length + 1);
      expect(counts([log(...known.slice(0, cut)), log(...known.slice(cut))])).toEqual(whole);
      const turned = known.map((_, index) => known[(index + seed) % known.length] ?? '').reverse();
      expect(counts([log(...turned)])).toEqual(whole);
    }),
  );
});

test('a figure is met only where nothing is missing, and every case that is short is named', () => {
  fc.assert(
    fc.property(lines, (known) => {
      const { figures, gaps } = countLogs([log(...known)]);
      for (const { requirement, met, shortfall } of figures) {
        const named = gaps.filter(({ missing }) => missing.some((each) => each.requirement === requirement));
        expect(named).toHaveLength(shortfall);
        if (met === true) expect(named).toEqual([]);
      }
    }),
  );
});

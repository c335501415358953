import { expect, test } from 'vitest';
import { findingsWith } from '../support/perfect-audit.ts';

const printsOf = (findings: ReturnType<typeof findingsWith>) => findings.map(({ fingerprint }) => fingerprint);

test('a finding is known again when its row has moved, and is not taken for another', () => {
  const rows = { '1.2': { location: undefined, approvedBy: undefined } };
  const before = findingsWith({ rows });
  const moved = findingsWith({ rows, without: ['1.1'] }).filter(({ requirement }) => requirement === '1.2');
  expect(before.length).toBeGreaterThan(1);
  expect(moved.map(({ at }) => at?.row)).not.toEqual(before.map(({ at }) => at?.row));
  expect(printsOf(moved)).toEqual(printsOf(before));
  expect(new Set(printsOf(before)).size).toBe(before.length);
});

test('a finding of no requirement is known by the words it found', () => {
  const one = findingsWith({ extra: [{ id: '1.8', status: 'Green' }] });
  const other = findingsWith({ extra: [{ id: '1.9', status: 'Green' }] });
  expect(printsOf(one)).not.toEqual(printsOf(other));
  expect(printsOf(one)).toEqual(printsOf(findingsWith({ without: [], extra: [{ id: '1.8', status: 'Red' }] })));
});

test('no two findings of a workbook have the same id', () => {
  const ids = findingsWith({
    extra: [
      { id: '1.8', status: 'Green' },
      { id: '1.8', status: 'Green' },
    ],
    rows: { '1.2': { location: undefined, approvedBy: undefined, approvedOn: undefined } },
  }).map(({ id }) => id);
  expect(ids).toContain('MIS203:1.2:location');
  expect(ids).toContain('MIS103:id:2');
  expect(new Set(ids).size).toBe(ids.length);
});

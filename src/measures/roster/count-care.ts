import { agreeingRows } from '../exports/agreeing-rows.ts';
import type { CareEntry, UnusableShift } from './roster-entry.ts';

/** What several rows say of one-to-one care, each woman once. */
export interface CareRead {
  readonly care: readonly CareEntry[];
  readonly unusable: readonly UnusableShift[];
}

/** Sets aside rows that differ, and those of a month that is given in two ways, where a woman could be counted twice. */
export function countableCare(entries: readonly CareEntry[]): CareRead {
  const isTwice = (entry: CareEntry): boolean =>
    entries.some(
      (other) =>
        other.kind !== entry.kind &&
        other.month === entry.month &&
        (other.site === entry.site || other.site === '' || entry.site === ''),
    );
  const twice = new Set(entries.filter(isTwice));
  const { agreed, differing } = agreeingRows(
    entries.filter((entry) => !twice.has(entry)),
    ({ key }) => key,
    ({ numerator, denominator }) => `${numerator} of ${denominator}`,
    'on one-to-one care',
  );
  const reason = 'gives one-to-one care of a month that other rows give in another way';
  const unusable = [
    ...[...twice].map(({ place }) => ({ place, reason })),
    ...differing.map(({ entry, reason: why }) => ({ place: entry.place, reason: why })),
  ];
  return { care: agreed, unusable: unusable.map((each) => ({ ...each, measures: ['one-to-one-care'] as const })) };
}

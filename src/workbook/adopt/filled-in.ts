import { requirementsOf } from '../../scheme/requirements.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { formatDate } from '../../shared/dates/format-date.ts';
import type { AdoptedRow } from './adopted-rows.ts';
import type { FilledIn } from './fate.ts';

/** What a fresh workbook says where the source, taken as it stands, says nothing. */
export function filledIn(rows: readonly AdoptedRow[], scheme: Scheme): FilledIn[] {
  const byId = new Map(rows.map((row) => [row.requirement.id, row]));
  return requirementsOf(scheme).flatMap(({ id, dueBy }): FilledIn[] => {
    const red = { requirement: id, field: 'status', value: 'Red' } as const;
    const adopted = byId.get(id);
    if (!adopted) return [{ ...red, words: 'the source has no row for it' }];
    const { fates, values } = adopted.carried;
    const isSilent = !fates.some(({ what, field }) => what === 'cell' && field === 'status');
    const due = values.has('due') || dueBy === undefined ? [] : [dueBy];
    return [
      ...(isSilent
        ? [{ ...red, words: 'its status is blank, or a colour without a word, and a fresh workbook starts Red' }]
        : []),
      ...due.map((date) => ({
        requirement: id,
        field: 'due' as const,
        value: formatDate(date),
        words: 'the date that the scheme sets',
      })),
    ];
  });
}

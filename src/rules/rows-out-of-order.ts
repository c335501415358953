import { groupedBy } from '../shared/grouped-by.ts';
import { placeOf } from './row-facts.ts';
import type { RequirementRow, Rule } from './rule.ts';

export const rowsOutOfOrder: Rule = {
  meta: {
    code: 'MIS111',
    name: 'rows-out-of-order',
    title: 'Requirements do not stand in the order of the scheme',
    why: 'If only some of the columns were sorted, every answer now stands beside another requirement.',
    whatToDo: 'see that each row still holds together, then sort all of its columns by the number',
    example: { wrong: '4.3 stands below 4.5.', right: '4.3 stands below 4.2 and above 4.4.' },
    severity: 'info',
  },
  *check({ scheme, rows }) {
    const places = new Map(
      scheme.safetyActions.flatMap(({ number, requirements }) =>
        requirements.map(({ id }, place) => [id, { action: number, place }]),
      ),
    );
    for (const ofSheet of bySheet(rows)) {
      const last = new Map<number, { row: RequirementRow; place: number }>();
      for (const row of ofSheet) {
        const { action, place } = places.get(row.requirement) ?? { action: 0, place: 0 };
        const above = last.get(action);
        if (above && above.place > place) {
          const { requirement } = row;
          yield { requirement, field: 'id', at: placeOf(row, 'id'), args: { above: above.row.requirement } };
          break;
        }
        last.set(action, { row, place });
      }
    }
  },
  message: ({ requirement, args }) =>
    `${requirement} stands below ${args?.above}: from here the sheet does not follow the order of the scheme.`,
};

/** The rows of each sheet; of two rows for one requirement only the first. */
function bySheet(rows: readonly RequirementRow[]): Iterable<readonly RequirementRow[]> {
  const first = new Map<string, RequirementRow>();
  for (const row of rows) if (!first.has(row.requirement)) first.set(row.requirement, row);
  return groupedBy([...first.values()], ({ sheet }) => sheet).values();
}

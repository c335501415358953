import { groupedBy } from '../shared/grouped-by.ts';
import { plainWords } from '../shared/plain-words.ts';
import { metRowsByAction } from './met-rows.ts';
import { rowFact } from './row-facts.ts';
import type { RequirementRow, Rule } from './rule.ts';

/** One register can answer all six staff groups of a part of the training: that many may share a location, and no more. */
const MAY_SHARE = 6;

export const locationShared: Rule = {
  meta: {
    code: 'MIS210',
    name: 'location-shared',
    title: 'Many requirements of a safety action give the very same location',
    why: 'A folder for everything does not say which file answers which requirement; verification asks one by one.',
    whatToDo: 'give each requirement its own file or folder',
    example: {
      wrong: 'All sixteen requirements of safety action 8 give the location \\\\trust-fs01\\Maternity\\MIS6\\8.',
      right:
        'Each gives its own: \\\\trust-fs01\\Maternity\\MIS6\\8\\8.3 for 8.3, \\\\trust-fs01\\Maternity\\MIS6\\8\\8.4 for 8.4.',
    },
    severity: { progress: 'info', evidence: 'info', board: 'warning' },
  },
  *check({ rows }) {
    for (const [action, met] of metRowsByAction(rows)) {
      for (const sharing of byLocation(met)) {
        const [first] = sharing;
        if (first && sharing.length > MAY_SHARE) yield rowFact(first, 'location', { action, count: sharing.length });
      }
    }
  },
  message: ({ requirement, args }) =>
    `${args?.count} requirements of safety action ${args?.action} give the same location as ${requirement}, the first of them.`,
};

function byLocation(rows: readonly RequirementRow[]): Iterable<readonly RequirementRow[]> {
  const groups = groupedBy(rows, ({ locationLink, location = '' }) => plainWords(locationLink ?? location));
  groups.delete('');
  return groups.values();
}

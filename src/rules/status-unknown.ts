import { rowFact } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const statusUnknown: Rule = {
  meta: {
    code: 'MIS202',
    name: 'status-unknown',
    title: 'A status is not one that the scheme knows',
    why: 'A status that can be read two ways is never counted as the better one.',
    whatToDo: 'choose one status from the list',
    example: { requirement: '4.12', wrong: { status: 'Amber/Green' }, right: { status: 'Amber' } },
    severity: 'error',
  },
  *check({ scheme, rows }) {
    const known = scheme.statuses.map(({ name }) => name).join(', ');
    for (const row of rows) if (row.status.kind === 'unknown') yield rowFact(row, 'status', { known });
  },
  message: ({ requirement, args }) =>
    `The status of ${requirement} can't be read as one of ${args?.known}. It counts as not assessed.`,
};

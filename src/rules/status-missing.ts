import { rowFact } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const statusMissing: Rule = {
  meta: {
    code: 'MIS201',
    name: 'status-missing',
    title: 'A requirement has no status',
    why: 'A blank is not a Green: it counts as not assessed, and the safety action as not compliant.',
    whatToDo: 'choose Red, Amber, Green or Blue',
    example: { requirement: '4.12', wrong: { status: '' }, right: { status: 'Red' } },
    severity: 'error',
  },
  *check({ rows }) {
    for (const row of rows) if (row.status.kind === 'blank') yield rowFact(row, 'status');
  },
  message: ({ requirement }) => `${requirement} has no status. It counts as not assessed.`,
};

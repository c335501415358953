import { isPlaceholder } from './placeholder-words.ts';
import { isMet, rowFact } from './row-facts.ts';
import type { Rule } from './rule.ts';

/** `JS`, `J.S.`, `J S`, `js` */
const INITIALS = /^\p{Lu}{1,3}$|^\p{Ll}{2}$|^\p{L}(?:[.\s]+\p{L}){0,2}\.?$/u;
/** What people write for a role or a body, not for a name. */
const ROLES: ReadonlySet<string> = new Set(
  'CD CEO CFO CMO CN CNO COO DDM DON DOM GM HOM ICB MD MVP NED ODN QA QG QI'.split(' '),
);

export const approverInitials: Rule = {
  meta: {
    code: 'MIS213',
    name: 'approver-initials',
    title: 'Who approved the evidence is named by initials only',
    why: 'In a Trust of thousands several people share the same initials, and once they have left nobody knows whose they were.',
    whatToDo: 'write the name in full or the role in "Approved by"',
    example: {
      requirement: '4.12',
      wrong: { status: 'Blue', approvedBy: 'JS' },
      right: { status: 'Blue', approvedBy: 'Director of Nursing' },
    },
    severity: 'warning',
  },
  *check({ rows }) {
    for (const row of rows.filter(isMet)) {
      const approver = row.approvedBy?.trim();
      if (approver === undefined || isPlaceholder(approver)) continue;
      if (INITIALS.test(approver) && !ROLES.has(approver.toUpperCase())) yield rowFact(row, 'approvedBy');
    }
  },
  message: ({ requirement }) => `Who approved the evidence of ${requirement} is named by initials only.`,
};

import { placeOf } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const requirementDuplicated: Rule = {
  meta: {
    code: 'MIS102',
    name: 'requirement-duplicated',
    title: 'Two rows answer one requirement',
    why: 'Two answers to one question can disagree, and a reader may see only the better one.',
    whatToDo: 'keep one row and delete the other',
    example: {
      wrong: '4.12 has two rows: Amber in the one, Blue in the other.',
      right: '4.12 has one row, Amber until its evidence is there. The other was deleted.',
    },
    severity: 'error',
  },
  *check({ rows }) {
    const first = new Map<string, string>();
    for (const row of rows) {
      const at = placeOf(row, 'id');
      const earlier = first.get(row.requirement);
      if (earlier !== undefined) yield { requirement: row.requirement, field: 'id', at, args: { earlier } };
      else first.set(row.requirement, `${at.sheet}!${at.cell}`);
    }
  },
  message: ({ requirement, args }) =>
    `${requirement} is answered a second time; the first is at ${args?.earlier}. The worse status counts.`,
};

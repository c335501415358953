import { plainWords } from '../shared/plain-words.ts';
import { isPlaceholder } from './placeholder-words.ts';
import { isMet, rowFact } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const approverIsLead: Rule = {
  meta: {
    code: 'MIS212',
    name: 'approver-is-lead',
    title: 'Whoever leads on a requirement approved its evidence',
    why: 'A review by the one who gathered the evidence is no second pair of eyes, and is the first to be doubted.',
    whatToDo: 'have someone else review the evidence, and name them in "Approved by"',
    example: {
      requirement: '4.12',
      wrong: { status: 'Blue', lead: 'Head of Midwifery', approvedBy: 'Head of Midwifery' },
      right: { status: 'Blue', lead: 'Head of Midwifery', approvedBy: 'Director of Nursing' },
    },
    severity: { progress: 'warning', evidence: 'warning', board: 'error' },
  },
  *check({ rows }) {
    for (const row of rows.filter(isMet)) {
      const { lead, approvedBy } = row;
      if (lead === undefined || approvedBy === undefined || isPlaceholder(approvedBy)) continue;
      if (plainWords(lead) === plainWords(approvedBy)) yield rowFact(row, 'approvedBy');
    }
  },
  message: ({ requirement }) => `The evidence of ${requirement} was approved by its own lead.`,
};

import { rowFact, statusOf } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const evidenceNotReviewed: Rule = {
  meta: {
    code: 'MIS411',
    name: 'evidence-not-reviewed',
    title: 'Compliance is claimed with evidence that nobody has reviewed',
    why: 'Green says that the final evidence is still to be reviewed. What the Board signs should have been.',
    whatToDo: 'have the evidence reviewed, then set it to Blue with who approved it and when',
    example: {
      requirement: '4.12',
      wrong: { status: 'Green', approvedBy: '', approvedOn: '' },
      right: { status: 'Blue', approvedBy: 'Director of Nursing', approvedOn: '27 Nov 2024' },
    },
    severity: { progress: 'off', evidence: 'info', board: 'error' },
  },
  *check({ rows }) {
    for (const row of rows) if (statusOf(row) === 'Green') yield rowFact(row, 'status');
  },
  message: ({ requirement }) => `${requirement} is Green: its evidence has not been reviewed yet.`,
};

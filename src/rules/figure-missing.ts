import { requirementsOf } from '../scheme/requirements.ts';
import { isMet, rowFact, statusOf } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const figureMissing: Rule = {
  meta: {
    code: 'MIS417',
    name: 'figure-missing',
    title: 'A requirement is said to be met, and the figures given have none for it',
    why: 'Figures of the same records were given for other requirements. Whoever signs should know which were not checked so.',
    whatToDo: 'measure it as well, or see that its figure was checked otherwise',
    example: {
      wrong: '8.15 is Blue, and the figures of training were given for 8.1 to 8.14 alone.',
      right: '8.15 is Blue, and its figure was given with the others.',
    },
    severity: { progress: 'off', evidence: 'off', board: 'info' },
  },
  needsFigures: true,
  *check({ figures, rows, scheme }) {
    const sources = new Set(figures.map(({ state }) => state.requirement.measure?.source));
    const counted = new Set(figures.map(({ figure }) => figure.requirement));
    const lacking = requirementsOf(scheme).filter(
      ({ id, measure }) => measure !== undefined && sources.has(measure.source) && !counted.has(id),
    );
    const ids = new Set(lacking.map(({ id }) => id));
    for (const row of rows) {
      if (isMet(row) && ids.has(row.requirement)) yield rowFact(row, 'status', { status: statusOf(row) ?? '' });
    }
  },
  message: ({ requirement, args }) => `${requirement} is ${args?.status}, and no figure was given for it.`,
};

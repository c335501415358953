import { claimsToBeMet, figureFact } from './figure-facts.ts';
import type { Rule } from './rule.ts';

export const figureIncomplete: Rule = {
  meta: {
    code: 'MIS414',
    name: 'figure-incomplete',
    title: 'A requirement is said to be met, and rows are missing from the figure that should show it',
    why: 'A figure that leaves people or cases out vouches for nothing: whoever is missing may be those who make it short.',
    whatToDo: 'mend the rows that mis measure names, or map their words, and measure again',
    example: {
      wrong: '8.3 is Green, and two midwives are not in its figure, as their dates of training can’t be read.',
      right: '8.3 is Green, and the figure was counted again once the two dates were put right.',
    },
    severity: { progress: 'warning', evidence: 'warning', board: 'error' },
  },
  needsFigures: true,
  *check({ figures }) {
    for (const held of figures) {
      if (!held.isCertain && claimsToBeMet(held)) yield figureFact(held, { excluded: held.figure.excluded });
    }
  },
  message: ({ requirement, args }) => {
    const rows = args?.excluded === 1 ? '1 row is' : `${args?.excluded} rows are`;
    return `${requirement} is ${args?.status}, but its figure can't vouch for that: ${rows} missing from it.`;
  },
};

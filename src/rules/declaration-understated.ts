import type { Rule } from './rule.ts';

export const declarationUnderstated: Rule = {
  meta: {
    code: 'MIS513',
    name: 'declaration-understated',
    title: 'A safety action is declared as not met though all its requirements are met',
    why: 'One No, and the whole scheme is missed. If the Board knows of something that the rows do not say, the rows are wrong.',
    whatToDo: 'declare it as met, or set the requirement that is not met to Red or Amber',
    severity: { progress: 'off', evidence: 'off', board: 'warning' },
    example: {
      wrong: 'Safety action 4 is declared with No, and all its requirements are Blue.',
      right: 'Safety action 4 is declared with No, and 4.12 is Amber.',
    },
  },
  *check({ workbook, counts }) {
    for (const { action, answer, place } of workbook.declaration()?.actions ?? []) {
      const isMet = counts.some(({ number, compliant }) => number === action && compliant);
      if (answer === 'no' && isMet) yield { at: place, args: { action: String(action) } };
    }
  },
  message: ({ args }) =>
    `Safety action ${args?.action} is declared as not met, but all its requirements are met in the rows.`,
};

import { figureFact, isContradicted, isPlanned } from './figure-facts.ts';
import type { Rule } from './rule.ts';

export const figurePlanned: Rule = {
  meta: {
    code: 'MIS416',
    name: 'figure-planned',
    title: 'A requirement is said to be met though its figure is short, and a minuted plan takes its place',
    why: 'The scheme allows the plan for doctors on rotation alone, and only where the Board has minuted it.',
    whatToDo: 'keep the minuted plan with its evidence',
    example: {
      wrong: '8.2 is Green with 85% of doctors, where doctors on rotation alone are missing and 8.16 has the plan.',
      right: '8.2 is Green, and 90% of doctors have attended.',
    },
    severity: 'info',
  },
  needsFigures: true,
  *check({ figures }) {
    for (const held of figures) {
      if (!isContradicted(held) || !isPlanned(held)) continue;
      yield figureFact(held, { shortfall: held.figure.shortfall, plan: held.plan ?? '' });
    }
  },
  message: ({ requirement, args }) =>
    `${requirement} is ${args?.status}, but it is ${args?.share}: ${args?.shortfall} short.`,
  hint: ({ args }) => `keep the minuted plan with its evidence, as ${args?.plan} says that there is one`,
};

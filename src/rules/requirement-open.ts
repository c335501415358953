import type { Rule } from './rule.ts';

export const requirementOpen: Rule = {
  meta: {
    code: 'MIS410',
    name: 'requirement-open',
    title: 'A requirement is not met when the Board signs',
    why: 'One requirement short, and the whole safety action and with it the whole scheme is missed.',
    whatToDo: 'meet it and record its evidence, or declare the safety action as not compliant',
    example: {
      requirement: '4.12',
      wrong: { status: 'Amber', evidence: 'Paper, in draft' },
      right: { status: 'Blue', evidence: 'Paper and minutes of the safety champions, item 4' },
    },
    severity: { progress: 'off', evidence: 'off', board: 'error' },
  },
  *check({ open }) {
    for (const { requirement, status, row } of open()) {
      yield { requirement: requirement.id, field: 'status', at: row?.place('status'), args: { status } };
    }
  },
  message: ({ requirement, args }) => `${requirement} is ${args?.status}, so its safety action is not compliant.`,
};

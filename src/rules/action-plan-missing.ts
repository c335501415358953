import { actionsToPlan } from './board-facts.ts';
import type { Rule } from './rule.ts';

export const actionPlanMissing: Rule = {
  meta: {
    code: 'MIS510',
    name: 'action-plan-missing',
    title: 'A safety action is not met, and the action plan says nothing of it',
    why: 'A Trust that does not meet all ten must hand in an action plan with costs, and can ask for funding only with one.',
    whatToDo:
      'add a line to the action plan: what will be done, by whom, by when, at what cost, and how it is paid for',
    severity: { progress: 'off', evidence: 'off', board: 'error' },
    example: {
      wrong: 'Safety action 8 has open requirements, and no line of the action plan is about it.',
      right: 'A line of the action plan is about safety action 8.',
    },
  },
  *check(context) {
    const plans = context.workbook.actionPlan();
    const planned = new Set((plans ?? []).flatMap(({ rows }) => rows).flatMap(({ actions }) => actions));
    for (const number of actionsToPlan(context)) {
      if (planned.has(number)) continue;
      const plan = plans === undefined ? 'missing' : 'there';
      yield { at: plans?.[0]?.heading, args: { action: String(number), plan } };
    }
  },
  message: ({ args }) =>
    args?.plan === 'there'
      ? `Safety action ${args.action} is not met, and the action plan has no line for it.`
      : `Safety action ${args?.action} is not met, and no action plan was found in the workbook.`,
};

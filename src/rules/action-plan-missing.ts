import { appliesTo } from '../shared/applies-to.ts';
import { capitalised } from '../shared/capitalised.ts';
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
    const toPlan = [...actionsToPlan(context)];
    const plans = context.workbook.actionPlan();
    if (plans === undefined) {
      if (toPlan.length > 0) yield { args: { plan: 'missing', actions: appliesTo(toPlan), count: toPlan.length } };
      return;
    }
    const planned = new Set(plans.flatMap(({ rows }) => rows).flatMap(({ actions }) => actions));
    for (const action of toPlan) {
      if (!planned.has(action)) yield { at: plans[0]?.heading, args: { plan: 'there', actions: appliesTo([action]) } };
    }
  },
  message: ({ args }) => {
    const actions = capitalised(String(args?.actions));
    return args?.plan === 'there'
      ? `${actions} is not met, and the action plan has no line for it.`
      : `${actions} ${args?.count === 1 ? 'is' : 'are'} not met, and no action plan was found in the workbook.`;
  },
  hint: ({ args }) =>
    args?.plan === 'there'
      ? 'add a line for it: what will be done, by whom, by when, at what cost, and how it is paid for'
      : 'add a sheet that heads "Safety action", "Action", "Lead", "Cost", "Funding source" and "Due"; a workbook of mis new has one',
};

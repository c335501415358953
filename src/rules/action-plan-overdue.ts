import { daysBetween } from '../shared/dates/calendar-date.ts';
import { formatDate } from '../shared/dates/format-date.ts';
import type { ActionPlanRow } from '../workbook/board/action-plan.ts';
import { actionsToPlan } from './board-facts.ts';
import type { Rule } from './rule.ts';

/** A plan that is a few days behind is being worked on; one that is a month behind was forgotten, or its year is mistyped. */
const LONG_PAST = 31;

const DONE = /\b(?:completed?|done|closed|achieved|finished|blue|green)\b/i;
const NOT_DONE = /\b(?:not|never|yet|incomplete)\b|to be\b/i;

export const actionPlanOverdue: Rule = {
  meta: {
    code: 'MIS512',
    name: 'action-plan-overdue',
    title: 'A line of the action plan was due more than a month ago',
    why: 'A plan whose dates have passed is no plan: the Board would sign what has failed already, or a year was mistyped.',
    whatToDo: 'agree a new due date, or say under "Progress" that it is complete',
    severity: { progress: 'off', evidence: 'off', board: 'warning' },
    example: {
      wrong:
        'On 20 Feb 2025 the plan for safety action 8 says that it is due by 30 Nov 2024, and nothing of its progress.',
      right: 'The plan for safety action 8 is due by 30 Jun 2025, or its progress says that it is complete.',
    },
  },
  *check(context) {
    const toPlan = actionsToPlan(context);
    for (const row of (context.workbook.actionPlan() ?? []).flatMap(({ rows }) => rows)) {
      const actions = row.actions.filter((action) => toPlan.has(action));
      if (actions.length === 0 || row.due.kind !== 'date' || saysDone(row)) continue;
      const days = daysBetween(row.due.date, context.today);
      if (days <= LONG_PAST) continue;
      yield { at: row.place('due'), args: { action: actions.join(', '), due: formatDate(row.due.date), days } };
    }
  },
  message: ({ args }) => `The plan for safety action ${args?.action} was due on ${args?.due}, ${args?.days} days ago.`,
};

function saysDone({ progress = '' }: ActionPlanRow): boolean {
  return DONE.test(progress) && !NOT_DONE.test(progress);
}

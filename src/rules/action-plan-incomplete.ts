import type { ActionPlanRow, ActionPlanTable } from '../workbook/board/action-plan.ts';
import { actionsToPlan, isUnsaid } from './board-facts.ts';
import type { FindingFact, Rule, RuleContext } from './rule.ts';

type Asked = 'text' | 'lead' | 'cost' | 'due' | 'funding';

/** What a line of the plan must say, and how to say it. */
const MUST_SAY: Readonly<Record<Asked, { readonly what: string; readonly lacking: string; readonly write: string }>> = {
  text: { what: 'the action', lacking: 'does not say what will be done', write: 'say what will be done' },
  lead: { what: 'the lead', lacking: 'names no lead', write: 'name the person or role that leads on it' },
  cost: {
    what: 'the cost',
    lacking: 'gives no amount as its cost',
    write: 'write the cost in pounds; 0 if it costs nothing',
  },
  due: {
    what: 'the due date',
    lacking: 'has no due date',
    write: 'write by when it will be done, such as 30 Jun 2025',
  },
  funding: {
    what: 'the funding source',
    lacking: 'does not say how it is paid for',
    write: 'name the source of the funding',
  },
};
const ASKED = Object.keys(MUST_SAY) as readonly Asked[];

export const actionPlanIncomplete: Rule = {
  meta: {
    code: 'MIS511',
    name: 'action-plan-incomplete',
    title: 'A line of the action plan lacks its action, lead, cost, due date or funding source',
    why: 'The scheme asks for a plan that can be carried out: costed, dated, owned and paid for.',
    whatToDo: 'fill in what is missing on that line of the action plan',
    severity: { progress: 'off', evidence: 'off', board: 'error' },
    example: {
      wrong: 'The plan for safety action 8 says "TBC" where its cost should be.',
      right: 'The plan for safety action 8 costs 12,500, or 0 if it costs nothing.',
    },
  },
  *check(context) {
    for (const table of context.workbook.actionPlan() ?? []) yield* lacksOf(table, context);
  },
  message: ({ args = {} }) => {
    const { what, lacking } = MUST_SAY[args.column as Asked] ?? {};
    switch (args.trouble) {
      case 'no column':
        return `The action plan has no column for ${what}.`;
      case 'no safety action':
        return 'This line of the action plan names no safety action of the scheme.';
      case 'unreadable':
        return `The due date in the plan for safety action ${args.action} can’t be read for certain.`;
      default:
        return `The plan for safety action ${args.action} ${lacking}.`;
    }
  },
  hint: ({ args = {} }) => {
    if (args.trouble === 'no safety action') return 'write the number of the safety action that it is for';
    const { what, write } = MUST_SAY[args.column as Asked];
    return args.trouble === 'no column' ? `add a column for ${what}` : write;
  },
};

function* lacksOf({ rows, lacks, heading }: ActionPlanTable, context: RuleContext): Iterable<FindingFact> {
  const toPlan = actionsToPlan(context);
  if (toPlan.size === 0) return;
  const own = rows.filter(({ actions }) => actions.length === 0 || actions.some((action) => toPlan.has(action)));
  for (const column of ASKED) {
    if (own.length > 0 && lacks.includes(column)) yield { at: heading, args: { column, trouble: 'no column' } };
  }
  for (const row of own) {
    if (row.actions.length === 0) {
      yield { at: row.place('action'), args: { trouble: 'no safety action' } };
      continue;
    }
    const action = row.actions.filter((each) => toPlan.has(each)).join(', ');
    for (const column of ASKED) {
      const trouble = lacks.includes(column) ? undefined : troubleWith(row, column);
      if (trouble !== undefined) yield { at: row.place(column), args: { action, column, trouble } };
    }
  }
}

function troubleWith(row: ActionPlanRow, column: Asked): string | undefined {
  if (column === 'cost') return row.cost.kind === 'amount' ? undefined : 'missing';
  if (column === 'due') return { date: undefined, blank: 'missing', unreadable: 'unreadable' }[row.due.kind];
  // What costs nothing needs nobody to pay for it.
  if (column === 'funding' && row.cost.kind === 'amount' && row.cost.pounds === 0) return undefined;
  return isUnsaid(row[column]) ? 'missing' : undefined;
}

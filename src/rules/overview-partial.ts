import { printableText } from '../shared/printable-text.ts';
import type { Rule } from './rule.ts';

export const overviewPartial: Rule = {
  meta: {
    code: 'MIS115',
    name: 'overview-partial',
    title: 'Formulas of the overview leave out rows',
    why: 'A requirement that no formula reaches can turn Red without the total moving.',
    whatToDo: 'extend the ranges of the formulas over all rows',
    example: {
      wrong: '4.20 was added in row 31, and the overview counts rows 5 to 30.',
      right: 'The overview counts rows 5 to 31.',
    },
    severity: { progress: 'warning', evidence: 'warning', board: 'error' },
  },
  *check({ workbook: { form } }) {
    for (const { action, at, requirements, actions, missed } of form.overviewGaps()) {
      const line = action === 'total' ? 'total' : `line for safety action ${action}`;
      const [what = `the line for safety action ${actions[0]}`] = requirements;
      const others = requirements.length + actions.length - 1;
      const cell = `${printableText(missed.sheet)}!${missed.cell}`;
      yield { at, args: { line, what, others, cell } };
    }
  },
  message: ({ args }) => {
    const others = args?.others === 0 ? '' : ` and ${args?.others} more`;
    return `Formulas in the overview's ${args?.line} do not reach ${args?.what} (${args?.cell})${others}.`;
  },
};

import type { SafetyActionOverview } from '../audit/audit-report.ts';
import type { OverviewColumn } from '../workbook/overview-table.ts';
import type { Rule } from './rule.ts';

const COUNT_OF = {
  Red: 'red',
  Amber: 'amber',
  Green: 'green',
  Blue: 'blue',
  'Not applicable': 'notApplicable',
} as const;

/** What the overview may say in a column. A total is often the sum of the colours, without what is set aside or blank. */
function countsFor(column: OverviewColumn, lines: readonly SafetyActionOverview[]): number[] {
  const sum = (count: (line: SafetyActionOverview) => number): number =>
    lines.reduce((total, line) => total + count(line), 0);
  if (column !== 'Total') return [sum((line) => line[COUNT_OF[column]])];
  const coloured = sum(({ red, amber, green, blue }) => red + amber + green + blue);
  return [sum(({ total }) => total), coloured, coloured + sum(({ notApplicable }) => notApplicable)];
}

export const overviewDisagrees: Rule = {
  meta: {
    code: 'MIS105',
    name: 'overview-disagrees',
    title: "The overview's totals disagree with the rows",
    why: 'The Board reads the overview. A total that is out of date or typed over gives it a wrong picture.',
    whatToDo: 'open the workbook in Excel, press F9 and save; if it stays, restore the formula',
    example: {
      wrong: 'The overview says Blue 7 for safety action 1, but only six of its rows are Blue.',
      right: 'The overview says Blue 6, from a formula that counts the rows.',
    },
    severity: 'error',
  },
  *check({ workbook, counts }) {
    for (const { action, figures } of workbook.overview ?? []) {
      const lines = action === 'total' ? counts : counts.filter(({ number }) => number === action);
      for (const { column, stored, place } of figures) {
        const acceptable = countsFor(column, lines);
        if (stored === 'not calculated' || acceptable.some((count) => count === stored)) continue;
        const line = action === 'total' ? 'in all' : `for safety action ${action}`;
        yield { at: place, args: { line, column, stored, counted: acceptable[0] ?? 0 } };
      }
    }
  },
  message: ({ args }) =>
    args?.stored === 'not a number'
      ? `The overview shows no number of ${args.column} ${args.line}; the rows say ${args.counted}.`
      : `The overview says ${args?.column} ${args?.stored} ${args?.line}; the rows say ${args?.counted}.`,
};

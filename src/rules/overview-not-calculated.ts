import type { Rule } from './rule.ts';

export const overviewNotCalculated: Rule = {
  meta: {
    code: 'MIS107',
    name: 'overview-not-calculated',
    title: 'The overview holds formulas that were never calculated',
    why: 'Its totals could not be compared with the rows, and viewers that do not calculate show it empty.',
    severity: 'info',
  },
  *check({ workbook }) {
    const figures = (workbook.overview ?? []).flatMap((line) => line.figures);
    const [first] = figures.filter(({ stored }) => stored === undefined);
    if (first) yield { at: first.place };
  },
  message: () => 'The overview holds no calculated totals, so they were not compared with the rows.',
  hint: () => 'open the workbook in Excel and save it',
};

import type { Rule } from './rule.ts';

export const overviewNotCalculated: Rule = {
  meta: {
    code: 'MIS107',
    name: 'overview-not-calculated',
    title: 'The overview holds formulas that were never calculated',
    why: 'Its totals could not be compared with the rows, and viewers that do not calculate show it empty.',
    whatToDo: 'open the workbook in Excel and save it',
    example: {
      wrong: 'The workbook was saved by a program that does not calculate, and no total has been worked out.',
      right: 'The workbook was opened in Excel and saved, and every total has its number.',
    },
    severity: { progress: 'info', evidence: 'info', board: 'warning' },
  },
  *check({ workbook }) {
    const figures = (workbook.overview ?? []).flatMap((line) => line.figures);
    const [first] = figures.filter(({ stored }) => stored === 'not calculated');
    if (first) yield { at: first.place };
  },
  message: () => 'Totals in the overview were never calculated, so they were not compared with the rows.',
};

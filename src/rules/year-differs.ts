import { printableText } from '../shared/printable-text.ts';
import { namedYears, yearOfTitle } from './named-years.ts';
import type { Rule } from './rule.ts';

export const yearDiffers: Rule = {
  meta: {
    code: 'MIS110',
    name: 'year-differs',
    title: 'The workbook calls itself one of another scheme year',
    why: "Last year's workbook asks for other things by other dates, however well it is filled in.",
    whatToDo: 'check that this is the right workbook; if it is, correct the year in its title',
    example: {
      wrong: 'The title above the table is "Maternity Incentive Scheme Year 5", and Year 6 is checked.',
      right: 'The title is "Maternity Incentive Scheme Year 6".',
    },
    severity: { progress: 'warning', evidence: 'warning', board: 'error' },
  },
  *check({ workbook: { scheme: madeFor, form }, scheme }) {
    const [year] = namedYears(scheme.name);
    // A workbook of ours says what it was made for; another rule compares that.
    if (year === undefined || madeFor !== undefined) return;
    const titled = form.titles().flatMap((title) => {
      const named = yearOfTitle(title.text);
      return named === undefined ? [] : [{ ...title, named }];
    });
    const [first] = titled;
    // Two years together are a comparison.
    if (!first || first.named === year || titled.some(({ named }) => named !== first.named)) return;
    for (const text of form.wordsBesideTables()) if (namedYears(text).includes(year)) return;
    yield { at: first.at, args: { text: printableText(first.text), named: first.named, year } };
  },
  message: ({ args }) =>
    `The workbook calls itself one of Year ${args?.named} ("${args?.text}"), and is checked against Year ${args?.year}.`,
};

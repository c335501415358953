import { printableText } from '../shared/printable-text.ts';
import type { Rule } from './rule.ts';

export const configurationUnmet: Rule = {
  meta: {
    code: 'MIS901',
    name: 'configuration-unmet',
    title: 'The configuration names a heading or sheet that the workbook does not have',
    why: 'A slip in mis.config.json changes what is read: a column goes missing, or an old sheet is counted.',
    whatToDo: 'correct the name in mis.config.json, or take it out',
    example: {
      wrong: 'mis.config.json says {"columns": {"lead": "Who leads"}}, but the heading in the workbook is "Lead name".',
      right: 'mis.config.json says {"columns": {"lead": "Lead name"}}.',
    },
    severity: 'error',
  },
  *check({ workbook }) {
    for (const { key, value } of workbook.unmetSettings) yield { args: { key, value: printableText(value) } };
  },
  message: ({ args }) => `mis.config.json names "${args?.value}" under ${args?.key}, which the workbook does not have.`,
};

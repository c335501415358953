import { printableText } from '../shared/printable-text.ts';
import type { Rule } from './rule.ts';

export const templateNewer: Rule = {
  meta: {
    code: 'MIS109',
    name: 'template-newer',
    title: 'The workbook was made from a template that this program does not know',
    why: 'A newer template may ask for things that an older program does not look for, and its silence would be taken for a pass.',
    whatToDo: 'install the newest mis and run the check again',
    example: {
      wrong: 'The hidden sheet of the workbook says template 2, made by a newer mis.',
      right: 'It says template 1, which this mis knows.',
    },
    severity: { progress: 'warning', evidence: 'warning', board: 'error' },
  },
  *check({ workbook: { form } }) {
    if (form.unknownTemplate !== undefined) yield { args: { written: printableText(form.unknownTemplate) } };
  },
  message: ({ args }) =>
    /^\d+$/.test(String(args?.written))
      ? `The workbook was made from template ${args?.written}, which this program does not know.`
      : `The hidden sheet of the workbook gives "${args?.written}" as the version of its template, which is none.`,
};

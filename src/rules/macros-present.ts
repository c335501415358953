import type { Rule } from './rule.ts';

export const macrosPresent: Rule = {
  meta: {
    code: 'MIS118',
    name: 'macros-present',
    title: 'The workbook carries macros',
    why: 'Mail filters stop such files, Excel opens them with a warning, and a macro can change what was reviewed.',
    whatToDo: 'unless the macros are needed, save a copy as "Excel Workbook (*.xlsx)"',
    example: {
      wrong: 'The workbook was saved as .xlsm, with a macro that colours rows.',
      right: 'The workbook was saved as .xlsx.',
    },
    severity: { progress: 'info', evidence: 'info', board: 'warning' },
  },
  *check({ workbook: { form } }) {
    if (form.hasMacros) yield {};
  },
  message: () => 'The workbook carries macros.',
};

import type { Rule } from './rule.ts';

export const schemeDiffers: Rule = {
  meta: {
    code: 'MIS108',
    name: 'scheme-differs',
    title: 'The workbook was made for another scheme than the one it is checked against',
    why: 'Another year asks for other things by other dates: every answer would be about the wrong requirements.',
    whatToDo: 'name its scheme with --scheme, or make a workbook for this one with mis new',
    example: {
      wrong: 'A workbook made for Year 5 is checked against Year 6.',
      right: 'It is checked against the scheme file of Year 5, named with --scheme.',
    },
    severity: 'error',
  },
  *check({ workbook, scheme }) {
    if (workbook.scheme !== undefined && workbook.scheme !== scheme.id) {
      yield { args: { made: workbook.scheme, checked: scheme.id } };
    }
  },
  message: ({ args }) => `The workbook was made for the scheme ${args?.made} and is checked against ${args?.checked}.`,
};

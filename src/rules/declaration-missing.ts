import type { Rule } from './rule.ts';

export const declarationMissing: Rule = {
  meta: {
    code: 'MIS501',
    name: 'declaration-missing',
    title: 'The workbook holds no Board declaration to check',
    why: 'What the Board declares could not be compared with the rows: it may say more than they do.',
    whatToDo:
      'keep the declaration in the workbook: a line for each safety action under "Safety action" and "Declared as met"; a workbook of mis new has such a sheet',
    severity: { progress: 'off', evidence: 'off', board: 'error' },
    example: {
      wrong: 'The declaration is kept in a document of its own, or its sheet was deleted.',
      right: 'A sheet heads "Safety action" and "Declared as met", and answers Yes or No for each safety action.',
    },
  },
  *check({ workbook }) {
    if (workbook.declaration() === undefined) yield {};
  },
  message: () => 'No Board declaration was found in the workbook, so nothing that it declares was checked.',
};

import { requirementsOf } from '../scheme/requirements.ts';
import type { Rule } from './rule.ts';

export const requirementMissing: Rule = {
  meta: {
    code: 'MIS101',
    name: 'requirement-missing',
    title: 'A requirement of the scheme has no row',
    why: 'A requirement that nobody sees is a requirement that nobody meets, and one short is the whole scheme missed.',
    whatToDo: 'add its row; if it is there, see how the sheet was read with mis status --explain-layout',
    example: {
      wrong: 'The rows of the sheet go from 4.11 straight to 4.13.',
      right: '4.12 has its own row between them, Red if nothing has been done for it yet.',
    },
    severity: 'error',
  },
  *check({ scheme, rows }) {
    const answered = new Set(rows.map(({ requirement }) => requirement));
    for (const { id } of requirementsOf(scheme)) {
      if (!answered.has(id)) yield { requirement: id };
    }
  },
  message: ({ requirement }) => `${requirement} has no row in the workbook. It counts as not assessed.`,
};

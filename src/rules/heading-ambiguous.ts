import { printableText } from '../shared/printable-text.ts';
import type { Rule } from './rule.ts';

export const headingAmbiguous: Rule = {
  meta: {
    code: 'MIS106',
    name: 'heading-ambiguous',
    title: 'Two headings mean the same, and only one of the two columns was read',
    why: 'A value read from the wrong column is worse than none.',
    whatToDo: 'if the wrong column was read, name the right heading in mis.config.json',
    example: {
      wrong: 'A sheet has one column headed "Lead" and another headed "Owner".',
      right: 'mis.config.json says which of them to read: {"columns": {"lead": "Owner"}}.',
    },
    severity: { progress: 'warning', evidence: 'warning', board: 'error' },
  },
  *check({ workbook }) {
    for (const { sheet, clashes } of workbook.tables) {
      for (const { field, taken, leftAside } of clashes) {
        const others = leftAside.map(({ heading }) => `"${printableText(heading)}"`).join(', ');
        yield {
          field,
          at: { sheet, cell: taken.cell, row: taken.row, column: taken.column },
          args: { taken: printableText(taken.heading), others },
        };
      }
    }
  },
  message: ({ args }) => `"${args?.taken}" and ${args?.others} look like the same column. "${args?.taken}" was read.`,
  hint: ({ field }) => `if that is wrong, name the right heading in mis.config.json: {"columns": {"${field}": "…"}}`,
};

import { printableText } from '../shared/printable-text.ts';
import type { Rule } from './rule.ts';

export const declarationRepeated: Rule = {
  meta: {
    code: 'MIS514',
    name: 'declaration-repeated',
    title: 'More than one table looks like the Board declaration',
    why: 'Only one of them was checked. The Board may sign the other.',
    whatToDo: 'keep one, or leave out the sheet of the other in mis.config.json: {"ignoreSheets": ["…"]}',
    severity: { progress: 'info', evidence: 'info', board: 'warning' },
    example: {
      wrong: 'The sheets "Declaration" and "Declaration draft" both head "Declared as met".',
      right: 'The draft is deleted, or named under ignoreSheets.',
    },
  },
  *check({ workbook }) {
    const { heading, leftAside = [] } = workbook.declaration() ?? {};
    if (heading === undefined) return;
    for (const at of leftAside) yield { at, args: { read: `${printableText(heading.sheet)}!${heading.cell}` } };
  },
  message: ({ args }) =>
    `This looks like a second Board declaration. It was not checked; the one at ${args?.read} was.`,
};

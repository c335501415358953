import { groupedBy } from '../shared/grouped-by.ts';
import { printableText } from '../shared/printable-text.ts';
import { placeOf } from './row-facts.ts';
import type { FindingFact, RequirementRow, Rule } from './rule.ts';

export const rowHidden: Rule = {
  meta: {
    code: 'MIS116',
    name: 'row-hidden',
    title: 'Requirements, or what was answered to them, are hidden',
    why: 'What is hidden still counts, and nobody who reads the workbook sees it.',
    whatToDo: 'clear the filter, or unhide it',
    example: {
      wrong: 'A filter left on the sheet of safety action 4 hides three of its requirements.',
      right: 'All requirements of safety action 4 can be seen.',
    },
    severity: { progress: 'info', evidence: 'info', board: 'warning' },
  },
  *check({ workbook: { form }, rows }) {
    const hidden = form.hiddenSheets();
    for (const ofSheet of hiddenBySheet(rows)) {
      const [first] = ofSheet;
      if (!first) continue;
      const isWhole = hidden.some(({ sheet, isWhole }) => isWhole && sheet === first.sheet);
      yield factAbout(first, { kind: isWhole ? 'sheet' : 'rows', count: ofSheet.length });
    }
    for (const { sheet, columns } of hidden) {
      const [first] = columns;
      const headings = columns.map(({ heading }) => `"${printableText(heading)}"`).join(', ');
      const args = { kind: 'columns', count: columns.length, headings, sheet: printableText(sheet) };
      if (first) yield { at: { sheet, cell: first.cell, row: first.row, column: first.column }, args };
    }
  },
  message: ({ requirement, args }) => {
    const { kind, count, sheet, headings } = args ?? {};
    const one = count === 1;
    if (kind === 'columns')
      return `On ${sheet} ${one ? 'the column' : 'the columns'} ${headings} ${one ? 'is' : 'are'} hidden.`;
    const rows = `${count} ${one ? 'requirement' : 'requirements'}`;
    if (kind === 'sheet') return `The sheet ${sheet} is hidden, with ${rows} on it.`;
    return `On ${sheet} ${rows} ${one ? 'is' : 'are'} hidden or filtered away; ${requirement} is the first.`;
  },
  hint: ({ args }) =>
    args?.kind === 'rows' ? 'clear the filter, or unhide the rows' : `unhide the ${args?.kind} (right-click, Unhide)`,
};

function factAbout(row: RequirementRow, args: NonNullable<FindingFact['args']>): FindingFact {
  const { requirement } = row;
  return { requirement, at: placeOf(row, 'id'), args: { ...args, sheet: printableText(row.sheet) } };
}

function hiddenBySheet(rows: readonly RequirementRow[]): Iterable<readonly RequirementRow[]> {
  return groupedBy(
    rows.filter(({ hidden }) => hidden),
    ({ sheet }) => sheet,
  ).values();
}

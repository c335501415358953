import { fittingText } from '../../xlsx/add-sheet/fitting-text.ts';
import type { CellLook, NewCell, NewSheet } from '../../xlsx/add-sheet/new-sheet.ts';
import type { EditValue } from '../../xlsx/patch/patch-types.ts';
import type { SheetInfo } from '../../xlsx/types.ts';
import type { FindingsList, ListedFinding } from './findings-list.ts';
import { FONT, LOOKS, TAB_COLOUR } from './findings-looks.ts';
import { FINDINGS_MARK, FINDINGS_TITLE } from './is-findings-sheet.ts';
import { rowHeight } from './row-height.ts';

/** What the sheet is called where no other one is. */
const NAME = 'Findings';
const FOOTER_FONT = '&"Arial,Regular"&8 ';
const FOOTER = `&L${FOOTER_FONT}&F&C${FOOTER_FONT}&A · page &P of &N&R${FOOTER_FONT}For internal use; not for submission`;

interface Column {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (finding: ListedFinding, leadsSomewhere: (sheet: string) => boolean) => NewCell;
}

const COLUMNS: readonly Column[] = [
  { heading: 'Severity', width: 13, cell: ({ severity }) => textCell(severity, LOOKS.strong) },
  { heading: 'Code', width: 9, cell: ({ code }) => textCell(code) },
  { heading: 'Rule', width: 25, cell: ({ rule }) => textCell(rule) },
  { heading: 'Requirement', width: 14, cell: ({ requirement }) => textCell(requirement, LOOKS.requirement) },
  { heading: 'Where', width: 17, cell: ({ where }, leadsSomewhere) => whereCell(where, leadsSomewhere) },
  { heading: 'What is wrong', width: 46, cell: ({ wrong }) => textCell(wrong) },
  { heading: 'What to do', width: 40, cell: ({ toDo }) => textCell(toDo) },
  { heading: 'Lead', width: 19, cell: ({ lead }) => textCell(lead) },
  { heading: 'Due', width: 12, cell: ({ due }) => dateCell(due) },
];

/**
 * The sheet with the findings: what was checked on top, then a line for each with a link to its cell.
 * @param sheets - those of the workbook: a link to one that can't be seen leads nowhere.
 */
export function findingsSheet({ about, findings }: FindingsList, sheets: readonly SheetInfo[]): NewSheet {
  const visible = new Set(sheets.filter(({ state }) => state === 'visible').map(({ name }) => name));
  const top = [[textCell(FINDINGS_TITLE, LOOKS.title)], ...about.map((line) => [textCell(line, LOOKS.about)])];
  const table = [
    COLUMNS.map(({ heading }) => textCell(heading, LOOKS.heading)),
    ...findings.map((finding) => COLUMNS.map(({ cell }) => cell(finding, (sheet) => visible.has(sheet)))),
  ];
  const hasFindings = findings.length > 0;
  const rows = hasFindings ? [...top, [], ...table] : top;
  const columnWidths = COLUMNS.map(({ width }) => width);
  return {
    name: NAME,
    font: FONT,
    tabColour: TAB_COLOUR,
    columnWidths,
    rows,
    rowHeights: rows.map((cells) => rowHeight(cells, columnWidths)),
    headingRow: hasFindings ? top.length + 2 : undefined,
    footer: FOOTER,
    mark: FINDINGS_MARK,
  };
}

function textCell(text: string | undefined, look: CellLook = LOOKS.text): NewCell {
  const value: EditValue = text ? { kind: 'text', text: fittingText(text) } : { kind: 'blank' };
  return { value, look };
}

function whereCell(where: ListedFinding['where'], leadsSomewhere: (sheet: string) => boolean): NewCell {
  if (!where || !leadsSomewhere(where.sheet)) return textCell(where?.words);
  return { ...textCell(where.words, LOOKS.link), leadsTo: { sheet: where.sheet, cell: where.cell } };
}

function dateCell(date: ListedFinding['due']): NewCell {
  return { value: date === undefined ? { kind: 'blank' } : { kind: 'date', date }, look: LOOKS.date };
}

import type { EditedField, EditReport, RefusedEdit } from '../../audit/edits/edit-report.ts';
import { enumerated } from '../../shared/enumerated.ts';
import { typedPath } from '../../shared/files/typed-path.ts';
import type { EntryField } from '../../workbook/fields.ts';
import { inColumns, widthInColumns } from '../in-columns.ts';
import { type Page, type Palette, paletteOf } from '../palette.ts';
import { counted, placeName, shortened } from '../words.ts';
import { lineWords, OPTION_OF } from './edit-words.ts';

export interface EditView extends Page {
  /** The options to repeat in the next command: ` --scheme our.json`, or nothing. */
  readonly repeat: string;
  /** The fields were given as options, which can be named where some are missing. */
  readonly byOptions: boolean;
  /** What it means that nothing changed: "says all that already". */
  readonly unchanged?: string;
}

const ARROW = ' → ';
const SHORTEST_SIDE = 12;

/** The answer of commands that edit: each field before and after, what was refused and why, and what came of it. */
export function renderEditText(report: EditReport, view: EditView): string {
  const palette = paletteOf(view);
  const sections = [
    changeLines(report.changes, view, palette),
    report.refusals.map((refusal) => refusalLine(refusal, view, palette)),
    report.notes.map((note) => `Note: ${note}`),
    newFindingLines(report, palette),
    closingLines(report, view, palette),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** Each requirement is named once, on its first line. */
function changeLines(changes: readonly EditedField[], { width }: Page, palette: Palette): string[] {
  const rowsWith = (beforeAfter: (change: EditedField) => string): string[][] =>
    changes.map((change, index) => [
      changes[index - 1]?.requirement === change.requirement ? '' : ` ${change.requirement}`,
      change.label,
      beforeAfter(change),
      placeName(change.at),
    ]);
  const others = widthInColumns(rowsWith(() => ''));
  const side = Math.max(SHORTEST_SIDE, Math.floor((width - others - ARROW.length) / 2));
  return inColumns(rowsWith((change) => beforeAfter(change, side, palette)));
}

/** What one side leaves free is for the other. */
function beforeAfter({ field, before = '', after = '' }: EditedField, side: number, palette: Palette): string {
  const room = 2 * side;
  const short = shortened(before, Math.max(side, room - after.length));
  const sides = [short, shortened(after, room - short.length)];
  const [from = '', to = ''] = sides.map((text) => {
    if (text === '') return palette.quiet('blank');
    return field === 'status' ? palette.status(text) : text;
  });
  return `${from}${ARROW}${to}`;
}

function refusalLine(refusal: RefusedEdit, { byOptions }: EditView, { bad, quiet }: Palette): string {
  const { lines, message, hint, lacking, at } = refusal;
  const where = [lines.length > 0 ? lineWords(lines) : '', at ? placeName(at) : ''].filter((words) => words !== '');
  const given = byOptions ? `add ${optionWords(lacking)}` : `give ${lacking.length === 1 ? 'that' : 'those'} as well`;
  const missing = lacking.length > 0 ? `${given}, or ${hint}` : hint;
  return `${bad('refused')}  ${where.length > 0 ? `${where.join(', ')}: ` : ''}${message} ${quiet(`→ ${missing}`)}`;
}

function optionWords(fields: readonly EntryField[]): string {
  return enumerated(fields.map((field) => OPTION_OF[field]));
}

function newFindingLines({ newFindings }: EditReport, palette: Palette): string[] {
  return newFindings.map(
    ({ severity, code, name, message, hint }) =>
      `${palette.status(severity)} [${code} ${name}] ${message} ${palette.quiet(`→ ${hint}`)}`,
  );
}

function closingLines(
  report: EditReport,
  { repeat, unchanged = 'says all that already' }: EditView,
  { good, strong, quiet }: Palette,
): string[] {
  const { path, outcome, changes, refusals, backup } = report;
  const cells = counted(changes.length, 'cell');
  const rows = counted(new Set(changes.map(({ requirement }) => requirement)).size, 'requirement');
  const rest = refusals.length > 0 ? `; ${counted(refusals.length, 'refusal')}, see above` : '';
  switch (outcome) {
    case 'written':
      return [
        `${strong(path)}: ${good(`changed ${cells} of ${rows}`)}${rest}. Nothing else was touched.`,
        ...(backup === undefined ? [] : [`The workbook as it was: ${backup}`]),
        quiet(`Next, where that leaves you: mis status ${typedPath(path)}${repeat}`),
      ];
    case 'dry-run':
      return [`${strong(path)}: ${cells} of ${rows} would change${rest}. Nothing was written.`];
    case 'unchanged':
      return [`${strong(path)} ${unchanged}. Nothing was written.`];
    case 'refused':
      return [`${strong(path)}: nothing was written.`];
  }
}

/** Sets a few cells of every workbook of the corpus and checks, part by part and cell by cell, that nothing else changed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { toAddress } from '../src/xlsx/cell-address.ts';
import { recalculation } from '../src/xlsx/formula/recalculate.ts';
import { readFileBytes } from '../src/xlsx/package/read-file-bytes.ts';
import { PatchError } from '../src/xlsx/patch/patch-error.ts';
import { patchSpreadsheet } from '../src/xlsx/patch/patch-spreadsheet.ts';
import type { CellEdit, EditValue } from '../src/xlsx/patch/patch-types.ts';
import { openSpreadsheet } from '../src/xlsx/read/open-spreadsheet.ts';
import type { Spreadsheet } from '../src/xlsx/types.ts';
import { XlsxError } from '../src/xlsx/xlsx-error.ts';
import { chooseEdits } from './corpus-choice.ts';
import { lostBytes, lostCells, lostXml } from './corpus-losses.ts';
import { askOracle } from './corpus-oracle.ts';
import { Tally } from './tally.ts';
import { withinTime } from './within-time.ts';

const LOSSES_SHOWN = 40;

/** One cell of OUT/edits.json; of a file that is refused as a whole, sheet and cell are empty. */
interface EditRecord {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** Dates as ISO text; null for a cell that was emptied. */
  readonly value: string | number | boolean | null;
  /** Why the edit was refused, or null where it was made. */
  readonly refused: string | null;
}

interface Comparison {
  readonly original: string;
  /** Why openpyxl does not open the original. */
  readonly unread?: string;
  readonly differences?: readonly string[];
}

interface Outcome {
  readonly edited: Buffer | undefined;
  readonly made: readonly CellEdit[];
  readonly refused: readonly { readonly edit: CellEdit; readonly reason: string }[];
  readonly losses: readonly string[];
}

/** Edits all workbooks, prints the table, and returns how many losses there are. Copies stay in `keep`, if given. */
export async function editCorpus(folder: string, paths: readonly string[], keep: string | undefined): Promise<number> {
  const out = keep ?? mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    return await editInto(out, folder, paths);
  } finally {
    if (keep === undefined) rmSync(out, { recursive: true, force: true });
  }
}

async function editInto(out: string, folder: string, paths: readonly string[]): Promise<number> {
  const untouched = new Tally();
  const refusedCells = new Tally();
  const unread = new Tally();
  const records: EditRecord[] = [];
  const questions: string[] = [];
  const losses: string[] = [];
  let cells = 0;
  let longest = { milliseconds: 0, name: '' };
  for (const path of paths) {
    const name = relative(folder, path);
    const start = performance.now();
    try {
      const { edited, made, refused, losses: lost } = withinTime(() => editOne(readFileBytes(path), name));
      losses.push(...lost.map((loss) => `${name}: ${loss}`));
      cells += made.length;
      records.push(...made.map((edit) => toRecord(name, edit, null)));
      records.push(...refused.map(({ edit, reason }) => toRecord(name, edit, reason)));
      for (const { reason } of refused) refusedCells.add(reason);
      if (edited) {
        const copy = join(out, name);
        mkdirSync(dirname(copy), { recursive: true });
        writeFileSync(copy, edited);
        const edits = made.map(({ sheet, row, column, value }) => ({ sheet, row, column, value: plain(value) }));
        questions.push(JSON.stringify({ original: path, edited: copy, edits }));
      } else untouched.add(`${refused[0]?.reason ?? 'no worksheet in it'}: ${name}`);
      if (made.length + refused.length === 0) records.push(wholeFile(name, 'no-worksheet'));
    } catch (error) {
      if (error instanceof XlsxError) {
        untouched.add(`not read, ${error.reason}: ${name}`);
        records.push(wholeFile(name, error.reason));
      } else
        losses.push(`${name}: crashed or hung: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
    }
    const taken = performance.now() - start;
    if (taken > longest.milliseconds) longest = { milliseconds: taken, name };
  }
  writeFileSync(join(out, 'edits.json'), `${JSON.stringify(records, undefined, 2)}\n`);

  let compared = 0;
  for await (const { original, unread: reason, differences = [] } of askOracle<Comparison>('compare', questions)) {
    if (reason !== undefined) unread.add(reason);
    else compared += 1;
    losses.push(...differences.map((difference) => `${relative(folder, original)}: openpyxl: ${difference}`));
  }

  const share = ((100 * questions.length) / paths.length).toFixed(1);
  console.log(`\n${String(paths.length).padStart(7)}  files to edit`);
  console.log(`${String(questions.length).padStart(7)}  edited (${share} %), ${cells} cells`);
  untouched.print('refused, or not read');
  refusedCells.print('cells refused, in files of which others were set or not');
  console.log(`${String(compared).padStart(7)}  edited files opened by openpyxl and compared with the original`);
  unread.print('originals not opened by openpyxl, so not compared');
  console.log(`${String(losses.length).padStart(7)}  lost: anything that is not as it was, crashes and hangs`);
  for (const loss of losses.slice(0, LOSSES_SHOWN)) console.log(`           ${loss}`);
  console.log(`         longest: ${longest.name}, ${Math.round(longest.milliseconds)} ms`);
  return losses.length;
}

/** Makes the edits that can be made, and compares. */
function editOne(bytes: Buffer, name: string): Outcome {
  const before = openSpreadsheet(bytes);
  const chosen = chooseEdits(before, name);
  const attempt = patchWhatCanBe(bytes, before, chosen);
  const reasonOf = (edit: CellEdit) => attempt.reasons.get(`${edit.sheet}!${toAddress(edit.row, edit.column)}`);
  const refused = chosen.flatMap((edit) => {
    const reason = reasonOf(edit);
    return reason === undefined ? [] : [{ edit, reason }];
  });
  const made = chosen.filter((edit) => reasonOf(edit) === undefined);
  if (!attempt.edited || made.length === 0) return { edited: undefined, made: [], refused, losses: [] };
  const losses = [
    ...lostBytes(bytes, attempt.edited, made),
    ...lostXml(bytes, attempt.edited, before, made),
    ...lostCells(before, openSpreadsheet(attempt.edited), made),
  ];
  const again = patchSpreadsheet(attempt.edited, made, recalculation(openSpreadsheet(attempt.edited), made)).bytes;
  if (again !== attempt.edited) losses.push('the same edits change something the second time');
  return { edited: attempt.edited, made, refused, losses };
}

function patchWhatCanBe(bytes: Buffer, before: Spreadsheet, edits: readonly CellEdit[]) {
  const reasons = new Map<string, string>();
  let left = edits;
  while (left.length > 0) {
    try {
      return { edited: patchSpreadsheet(bytes, left, recalculation(before, left)).bytes, reasons };
    } catch (error) {
      if (!(error instanceof PatchError)) throw error;
      for (const { sheet, cell, reason } of error.refusals) reasons.set(`${sheet}!${cell}`, reason);
      const remaining = left.filter(({ sheet, row, column }) => !reasons.has(`${sheet}!${toAddress(row, column)}`));
      // What stands in the way of the whole workbook is not the fault of one of the edits.
      if (remaining.length === left.length) {
        for (const { sheet, row, column } of left) reasons.set(`${sheet}!${toAddress(row, column)}`, error.reason);
        break;
      }
      left = remaining;
    }
  }
  return { edited: undefined, reasons };
}

function toRecord(file: string, { sheet, row, column, value }: CellEdit, refused: string | null): EditRecord {
  return { file, sheet, cell: toAddress(row, column), value: plain(value), refused };
}

/** A file that is refused before it comes to any cell. */
function wholeFile(file: string, refused: string): EditRecord {
  return { file, sheet: '', cell: '', value: null, refused };
}

function plain(value: EditValue): EditRecord['value'] {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'date':
      return value.date;
    case 'boolean':
      return value.boolean;
    case 'blank':
      return null;
  }
}

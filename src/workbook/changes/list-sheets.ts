import { InputError } from '../../shared/errors.ts';
import { printableText } from '../../shared/printable-text.ts';
import { toAddress } from '../../xlsx/cell-address.ts';
import { displayText } from '../../xlsx/cell-text.ts';
import type { Cell, CellRange, Sheet, SheetInfo } from '../../xlsx/types.ts';
import { workbookIn } from '../open-workbook.ts';
import { type GridRow, toGrid } from '../sheet-grid.ts';
import { headingLine } from './heading-line.ts';
import type { ListRecord } from './list-record.ts';

/** What a list can be kept in, for those who gave something else. */
const SAVE_AS = 'Save the list as "Excel Workbook (*.xlsx)" or as "CSV UTF-8", and give that file.';
const OTHER_FILES = ['legacy-xls', 'binary-workbook', 'other-office-file', 'not-a-workbook'];

/**
 * The rows of the only visible sheet that has a list of changes; none where no sheet has.
 * @throws InputError when the workbook can't be read, or lists stand on several sheets.
 */
export function listInWorkbook(path: string, bytes: Buffer): readonly ListRecord[] {
  const { spreadsheet } = opened(path, bytes);
  const listsOn = (isMeant: (sheet: SheetInfo) => boolean) =>
    spreadsheet.sheets
      .filter((sheet) => sheet.kind === 'worksheet' && isMeant(sheet))
      .map(({ name }) => ({ name, records: recordsOf(spreadsheet.readSheet(name)) }))
      .filter(({ records }) => headingLine(records) >= 0);
  const lists = listsOn(({ state }) => state === 'visible');
  const names = (of: typeof lists): string => of.map(({ name }) => `"${printableText(name)}"`).join(', ');
  if (lists.length > 1) {
    const message = `${path} has lists of changes on ${lists.length} sheets: ${names(lists)}.`;
    const advice = 'Put all changes on one sheet; to bring over a whole workbook, use mis adopt.';
    throw new InputError(path, 'several-lists', message, advice);
  }
  const [list] = lists;
  if (list) return list.records;
  const hidden = listsOn(({ state }) => state !== 'visible');
  if (hidden.length === 0) return [];
  const message = `${path} has a list of changes on a hidden sheet alone: ${names(hidden)}.`;
  throw new InputError(path, 'hidden-list', message, 'Unhide the sheet in Excel, look it through, and save the file.');
}

function opened(path: string, bytes: Buffer): ReturnType<typeof workbookIn> {
  try {
    return workbookIn(path, bytes);
  } catch (error) {
    if (!(error instanceof InputError) || !OTHER_FILES.includes(error.reason)) throw error;
    throw new InputError(path, error.reason, error.message, SAVE_AS, error.cause);
  }
}

function recordsOf(sheet: Sheet): ListRecord[] {
  const merges = sheet.merges.filter(({ top, bottom }) => bottom > top);
  return toGrid(sheet).rows.flatMap(({ row, cells }) => {
    const fields = Array.from({ length: Math.max(0, ...cells.keys()) }, (_, index) => {
      const cell = cells.get(index + 1);
      return cell ? displayText(cell) : '';
    });
    const broken = unreadable(cells);
    if (broken.length === 0 && fields.every((field) => field.trim() === '')) return [];
    const numbers = new Set([...cells.values()].filter(isNumber).map(({ column }) => column - 1));
    return [{ line: row, fields, numbers, fieldFaults: new Map([...broken, ...insideMerges(row, merges)]) }];
  });
}

function isNumber({ value }: Cell): boolean {
  return value?.kind === 'number';
}

function unreadable(cells: GridRow['cells']): [index: number, fault: string][] {
  return [...cells.values()].flatMap(({ row, column, value, formula }): [number, string][] => {
    const cell = toAddress(row, column);
    if (value?.kind === 'error') return [[column - 1, `Its ${cell} holds the error ${value.error}.`]];
    const isUncalculated = value === undefined && formula !== undefined;
    return isUncalculated ? [[column - 1, `Its ${cell} holds a formula whose result was not saved.`]] : [];
  });
}

/** A person sees there what stands in the first row of the merge. */
function insideMerges(row: number, merges: readonly CellRange[]): [index: number, fault: string][] {
  return merges
    .filter(({ top, bottom }) => row > top && row <= bottom)
    .flatMap(({ left, right }) =>
      Array.from({ length: right - left + 1 }, (_, index): [number, string] => [
        left + index - 1,
        `Its ${toAddress(row, left + index)} is merged with the row above.`,
      ]),
    );
}

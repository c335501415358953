/**
 * Compares the results that we work out for formulas with those of LibreOffice: of the formulas that test every rule, and of
 * workbooks in which statuses were set.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { columnOf } from '../src/workbook/fresh/audit-columns.ts';
import { toAddress } from '../src/xlsx/cell-address.ts';
import { resultsAfter } from '../src/xlsx/formula/recalculate.ts';
import { patchSpreadsheet } from '../src/xlsx/patch/patch-spreadsheet.ts';
import type { CellEdit } from '../src/xlsx/patch/patch-types.ts';
import { openSpreadsheet } from '../src/xlsx/read/open-spreadsheet.ts';
import type { Cell, Spreadsheet } from '../src/xlsx/types.ts';
import { TRICKY_FORMULAS } from '../test/xlsx/formula/tricky-formulas.ts';
import { convert } from './libreoffice.ts';
import { isSame, plain, valuesOf } from './plain-values.ts';

type Check = (what: string, problems: readonly string[]) => void;

const IN_PROGRESS = 'fixtures/audit-tool/in-progress.xlsx';
const RULES = 'formula-rules';
/** Where the formulas of a case stand, out of the way of its cells. */
const FORMULA_COLUMN = 26;
const FIRST_FORMULA_ROW = 30;

/** One safety action after the other: all done, all done but not reviewed, and every word in turn. */
const STATUSES = [['Blue'], ['Green'], ['Blue', 'Green', 'Amber', 'Red', 'Not applicable', '', 'Gren']];

export async function checkFormulas(program: string, folder: string, fresh: Uint8Array, check: Check): Promise<void> {
  const workbooks = { 'in-progress': readFileSync(IN_PROGRESS), fresh: Buffer.from(fresh) };
  const patched = Object.entries(workbooks).map(([name, bytes]) => ({ name, ...setStatuses(bytes) }));
  for (const { name, stored, dropped } of patched) {
    writeFileSync(join(folder, `${name}-stored.xlsx`), stored);
    writeFileSync(join(folder, `${name}-dropped.xlsx`), dropped);
  }
  await writeRules(join(folder, `${RULES}.xlsx`));
  const names = [RULES, ...patched.flatMap(({ name }) => [`${name}-stored`, `${name}-dropped`])];
  check('LibreOffice works out the formulas', convert(program, folder, names));
  const converted = (name: string) => openSpreadsheet(readFileSync(join(folder, 'out', `${name}.xlsx`)));
  const rules = TRICKY_FORMULAS.reduce((count, { formulas }) => count + formulas.filter(isTold).length, 0);
  check(`formulas: ${rules} that test the rules come to what LibreOffice says`, ruleProblems(converted(RULES)));
  for (const { name, stored } of patched) {
    const theirs = [converted(`${name}-dropped`), converted(`${name}-stored`)];
    const { told, untold, problems } = compareResults(openSpreadsheet(stored), theirs);
    check(`${name}: ${told} results stored with the edits, ${untold} dropped, all as LibreOffice has them`, problems);
  }
}

/** A workbook with every status set: once with the results that we know, once with all of them dropped. */
function setStatuses(bytes: Buffer): { readonly stored: Buffer; readonly dropped: Buffer } {
  const before = openSpreadsheet(bytes);
  const edits = before.sheets
    .filter(({ name }) => /^SA\d+$/.test(name))
    .flatMap((sheet, index) => {
      const words = STATUSES[Math.min(index, STATUSES.length - 1)] ?? [];
      const statuses = before.readSheet(sheet.name).cells.filter(isStatus);
      return statuses.flatMap(({ row }, place) => editsOf(sheet.name, row, words[place % words.length] ?? ''));
    });
  const stored = patchSpreadsheet(bytes, edits, { resultOf: resultsAfter(before, edits) }).bytes;
  return { stored, dropped: patchSpreadsheet(bytes, edits).bytes };
}

function isStatus({ column, value }: Cell): boolean {
  return column === columnOf('status') && value?.kind === 'text' && /^(?:Red|Amber|Green|Blue)$/.test(value.text);
}

function editsOf(sheet: string, row: number, status: string): CellEdit[] {
  const value = status === '' ? ({ kind: 'blank' } as const) : ({ kind: 'text', text: status } as const);
  const edit = { sheet, row, column: columnOf('status'), value };
  if (status !== 'Not applicable') return [edit];
  return [edit, { sheet, row, column: columnOf('comments'), value: { kind: 'text', text: 'Fully in place' } }];
}

/** Compares every stored result. Those of the overview must all be there, apart from the days left. */
function compareResults(ours: Spreadsheet, theirs: readonly Spreadsheet[]) {
  const problems: string[] = [];
  let told = 0;
  let untold = 0;
  for (const { name } of ours.sheets) {
    const results = theirs.map((each) => valuesOf(each, name));
    for (const { row, column, value, formula } of ours.readSheet(name).cells) {
      if (formula === undefined) continue;
      const address = toAddress(row, column);
      if (value) told += 1;
      else untold += 1;
      if (!value && name === 'Overview' && !formula.includes('TODAY()')) problems.push(`${name}!${address}: dropped`);
      const different = value && results.find((values) => !isSame(values.get(address), plain(value)));
      if (different)
        problems.push(`${name}!${address}: ours ${plain(value)}, theirs ${different.get(address)}, of ${formula}`);
    }
  }
  return { told, untold, problems };
}

async function writeRules(path: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  for (const [index, { cells, formulas }] of TRICKY_FORMULAS.entries()) {
    const sheet = book.addWorksheet(`Case ${index + 1}`);
    for (const [address, cell] of Object.entries(cells)) sheet.getCell(address).value = cell;
    for (const [place, [formula, result]] of formulas.entries())
      if (result !== undefined) sheet.getCell(FIRST_FORMULA_ROW + place, FORMULA_COLUMN).value = { formula };
  }
  writeFileSync(path, Buffer.from(await book.xlsx.writeBuffer()));
}

function isTold([, result]: readonly [formula: string, result: unknown]): boolean {
  return result !== undefined;
}

function ruleProblems(theirs: Spreadsheet): string[] {
  return TRICKY_FORMULAS.flatMap(({ formulas }, index) => {
    const values = valuesOf(theirs, `Case ${index + 1}`);
    return formulas.flatMap(([formula, result], place) => {
      const value = values.get(toAddress(FIRST_FORMULA_ROW + place, FORMULA_COLUMN));
      return result === undefined || isSame(value, result)
        ? []
        : [`${formula} in case ${index + 1}: ours ${result}, theirs ${value}`];
    });
  });
}

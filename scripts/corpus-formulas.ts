/** Works out every formula of a workbook that we understand, and compares the results with those that its own program stored. */
import { toAddress } from '../src/xlsx/cell-address.ts';
import { resultsAfter } from '../src/xlsx/formula/recalculate.ts';
import { holds } from '../src/xlsx/patch/written-cell.ts';
import type { Sheet, Spreadsheet } from '../src/xlsx/types.ts';

export interface ResultComparison {
  /** Formulas with a stored result that we come to as well. */
  readonly same: number;
  /** Formulas with a stored result that we leave to others. */
  readonly untold: number;
  readonly differences: readonly string[];
}

export function compareResults(spreadsheet: Spreadsheet, sheets: readonly Sheet[]): ResultComparison {
  const resultOf = resultsAfter(spreadsheet, []);
  let same = 0;
  let untold = 0;
  const differences: string[] = [];
  for (const { name, cells } of sheets) {
    for (const cell of cells) {
      if (cell.formula === undefined || !cell.value) continue;
      const result = resultOf(name, cell);
      if (!result) untold += 1;
      else if (holds(cell.value, result, spreadsheet.date1904)) same += 1;
      else {
        const words = `${JSON.stringify(result)}  stored ${JSON.stringify(cell.value)}  of ${cell.formula}`;
        differences.push(`${name}!${toAddress(cell.row, cell.column)}: ours ${words}`);
      }
    }
  }
  return { same, untold, differences };
}

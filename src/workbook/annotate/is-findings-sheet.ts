import type { DefinedName, Sheet } from '../../xlsx/types.ts';
import { shownText } from '../sheet-grid.ts';

/** The hidden name that a list of findings bears. It outlives a new name for the sheet, and rows put in above. */
export const FINDINGS_MARK = '_mis_findings';

/** What stands at its top left, for programs that drop such names. */
export const FINDINGS_TITLE = 'Findings of mis validate';

/** Whether a sheet is a list of findings that was added to the workbook: it speaks of requirements, and answers none. */
export function isFindingsSheet({ name, cells }: Sheet, definedNames: readonly DefinedName[]): boolean {
  if (definedNames.some((each) => each.sheet === name && each.name.toLowerCase() === FINDINGS_MARK)) return true;
  const [first] = cells;
  return first?.row === 1 && first.column === 1 && shownText(first) === FINDINGS_TITLE;
}

import type { ChangeLine } from '../../workbook/changes/change-line.ts';
import { gatherEdits } from '../../workbook/changes/gather-edits.ts';
import { type EditQuestion, editFile } from './edit-file.ts';
import type { EditReport } from './edit-report.ts';

/**
 * Makes the changes of a list in a workbook: all of them, or, unless partly will do, none.
 * @param path - the workbook as the user typed it.
 * @throws InputError when the workbook can't be used or written.
 */
export function applyChanges(path: string, lines: readonly ChangeLine[], question: EditQuestion): EditReport {
  const { edits, refused } = gatherEdits(lines, question.scheme, question.asOf.date);
  const refusals = refused.map((each) => ({ ...each, field: undefined, at: undefined, lacking: [] }));
  return editFile(path, edits, refusals, question);
}

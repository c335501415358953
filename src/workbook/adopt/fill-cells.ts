import type { Scheme } from '../../scheme/scheme.ts';
import { recalculation } from '../../xlsx/formula/recalculate.ts';
import { patchSpreadsheet } from '../../xlsx/patch/patch-spreadsheet.ts';
import type { CellEdit } from '../../xlsx/patch/patch-types.ts';
import { auditIn, type OpenedAudit } from '../open-audit.ts';
import { workbookIn } from '../open-workbook.ts';

/** Fills cells of a workbook in, in memory, and reads it again. What depends on them is worked out anew. */
export function fillCells(audit: OpenedAudit, edits: readonly CellEdit[], scheme: Scheme): OpenedAudit {
  if (edits.length === 0) return audit;
  const { bytes } = patchSpreadsheet(audit.bytes, edits, recalculation(audit.spreadsheet, edits));
  return auditIn(workbookIn(audit.path, bytes), scheme, {});
}

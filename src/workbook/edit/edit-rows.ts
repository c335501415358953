import type { Scheme } from '../../scheme/scheme.ts';
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { printableText } from '../../shared/printable-text.ts';
import { recalculation } from '../../xlsx/formula/recalculate.ts';
import { PatchError, type PatchRefusal } from '../../xlsx/patch/patch-error.ts';
import { patchSpreadsheet } from '../../xlsx/patch/patch-spreadsheet.ts';
import type { CellEdit, Patched, PatchOptions } from '../../xlsx/patch/patch-types.ts';
import type { Cell } from '../../xlsx/types.ts';
import type { LayoutSettings } from '../layout.ts';
import { auditIn, type OpenedAudit } from '../open-audit.ts';
import { workbookIn } from '../open-workbook.ts';
import { type EditContext, editContext } from './edit-context.ts';
import { editNotes } from './edit-notes.ts';
import { planRowEdits } from './plan-row-edits.ts';
import { findMisread } from './read-back.ts';
import type { EditRefusal, PlannedChange, RowEdit } from './row-edit.ts';

export interface EditRowsOptions {
  readonly scheme: Scheme;
  /** The day in London. */
  readonly today: CalendarDate;
  readonly settings: LayoutSettings;
  /** Make the edits that can be made, even where others can't. */
  readonly partial: boolean;
  /** Takes rows as they stand elsewhere, whatever they lack: what speaks against them is for a person who sets values. */
  readonly asTheyStand?: boolean;
}

/** A workbook with rows edited. */
export interface EditedRows {
  /** The audit as it reads now; the very one given where nothing changed. */
  readonly after: OpenedAudit;
  /** The fields that hold something else now. */
  readonly changes: readonly PlannedChange[];
  readonly refusals: readonly EditRefusal[];
  /** What a person should know besides, as sentences. */
  readonly notes: readonly string[];
}

/**
 * Edits rows of a workbook in memory: all edits, or, unless `partial`, none. The outcome is read as an audit again and compared with
 * what was asked for.
 * @param edits - each requirement once.
 */
export function editRows(audit: OpenedAudit, edits: readonly RowEdit[], options: EditRowsOptions): EditedRows {
  const context = editContext(audit.workbook, audit.spreadsheet, options.scheme, options.today);
  const refusals: EditRefusal[] = [];
  let left = edits;
  // Goes on where nothing will be written, so that every obstacle is named at once.
  while (left.length > 0) {
    const outcome = tryEdits(audit, left, context, options);
    if ('changes' in outcome) {
      return refusals.length > 0 && !options.partial ? { ...unchanged(audit), refusals } : { ...outcome, refusals };
    }
    refusals.push(...outcome.refusals);
    const refused = new Set(outcome.refusals.map(({ edit }) => edit));
    left = left.filter((edit) => !refused.has(edit));
  }
  return { ...unchanged(audit), refusals };
}

function unchanged(audit: OpenedAudit): Omit<EditedRows, 'refusals'> {
  return { after: audit, changes: [], notes: [] };
}

type Attempt = Omit<EditedRows, 'refusals'> | Pick<EditedRows, 'refusals'>;

function tryEdits(
  audit: OpenedAudit,
  edits: readonly RowEdit[],
  context: EditContext,
  { scheme, settings, asTheyStand = false }: EditRowsOptions,
): Attempt {
  const plan = planRowEdits(edits, context, asTheyStand);
  if (plan.refusals.length > 0) return { refusals: plan.refusals };
  const patched = patchOrRefuse(audit, plan.changes);
  if ('refusals' in patched) return patched;
  if (patched.bytes === audit.bytes) return unchanged(audit);
  const after = auditIn(workbookIn(audit.path, patched.bytes), scheme, settings);
  const misread = findMisread(audit.workbook, after.workbook, plan.changes);
  if (misread) return { refusals: edits.map((edit) => ({ ...misread, edit })) };
  const changed = new Set(patched.changes.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const changes = plan.changes.filter(({ at }) => changed.has(`${at.sheet}!${at.cell}`));
  return {
    after,
    changes,
    notes: [...patched.warnings.map(({ words }) => printableText(words)), ...editNotes(changes, audit, after)],
  };
}

const WHAT_TO_DO: Partial<Readonly<Record<PatchRefusal, string>>> = {
  'not-verified': 'make this change in Excel',
  'unwritable-value': 'give something that a cell can hold',
};

function patchOrRefuse(audit: OpenedAudit, changes: readonly PlannedChange[]): Patched | Pick<EditedRows, 'refusals'> {
  const cells = changes.map(({ cell }) => cell);
  try {
    return patchSpreadsheet(audit.bytes, cells, recalculationOf(audit, cells));
  } catch (error) {
    if (!(error instanceof PatchError)) throw error;
    const refusals = error.refusals.flatMap(({ sheet, cell, words, reason }) => {
      // What stands in the way of the whole workbook stands in the way of every edit.
      const hit = changes.filter(({ at }) => at.sheet === sheet && at.cell === cell);
      return (hit.length > 0 ? hit : changes).map(({ edit, field, at }) => ({
        edit,
        field,
        at,
        message: `${edit.requirement} was not changed: ${printableText(sheet)}!${cell} ${printableText(words)}.`,
        hint: WHAT_TO_DO[reason] ?? 'make this change in Excel, or clear the way there first',
        lacking: [],
      }));
    });
    return { refusals };
  }
}

/**
 * What the edits do to formulas. One in a row of the audit that was never worked out, and that they don't concern, stays so: its result
 * would make the row read as something else.
 */
function recalculationOf(
  { spreadsheet, workbook }: OpenedAudit,
  cells: readonly CellEdit[],
): Pick<PatchOptions, 'resultOf' | 'isTouched'> {
  const { resultOf, isTouched } = recalculation(spreadsheet, cells);
  const rows = new Set(workbook.rows.map(({ sheet, row }) => `${row} ${sheet}`));
  const isLeft = (sheet: string, cell: Cell): boolean =>
    cell.value === undefined && rows.has(`${cell.row} ${sheet}`) && !isTouched(sheet, cell);
  return { isTouched, resultOf: (sheet, cell) => (isLeft(sheet, cell) ? undefined : resultOf(sheet, cell)) };
}

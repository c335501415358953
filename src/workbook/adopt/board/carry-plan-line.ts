import type { Scheme } from '../../../scheme/scheme.ts';
import type { EditValue } from '../../../xlsx/patch/patch-types.ts';
import { unwritable } from '../../../xlsx/patch/written-cell.ts';
import type { ActionPlanRow, ActionPlanTable } from '../../board/action-plan.ts';
import { PLAN_COLUMNS, PLAN_HEADINGS, type PlanColumn } from '../../fresh/action-plan-layout.ts';
import type { RowFate } from '../fate.ts';
import { leftBehind } from '../field-outcome.ts';
import { noteRemark, withRemarks } from '../remarks.ts';
import { secondOutcome } from '../second-column.ts';
import { holdsSomething, nameOf, type SourceSheets } from '../source-sheets.ts';
import { carryPlanCell, type PlanOutcome, spellActions } from './carry-plan-cell.ts';

/** A line of the action plan on its way. */
export interface CarriedLine {
  readonly sheet: string;
  readonly values: ReadonlyMap<PlanColumn, EditValue>;
  readonly passages: readonly PlanPassage[];
}

/** Something of a line on its way. */
export interface PlanPassage extends Pick<RowFate, 'what' | 'at' | 'shown'> {
  readonly field?: 'lead' | 'due' | undefined;
  readonly outcome: PlanOutcome;
}

/** A line as it is to arrive: every column of its own, and notes and what has no column in the progress. */
export function carryPlanLine(
  row: ActionPlanRow,
  { lacks, secondColumns }: ActionPlanTable,
  sheets: SourceSheets,
  scheme: Scheme,
): CarriedLine {
  const { sheet, row: number } = row.place('text');
  const cells = PLAN_COLUMNS.filter((column) => !lacks.includes(column)).flatMap((column): PlanPassage[] => {
    const at = row.place(column);
    const cell = sheets.cellAt(at);
    if (!cell || !holdsSomething(cell)) return [];
    const field = column === 'lead' || column === 'due' ? column : undefined;
    return [{ what: 'cell', at, shown: nameOf(cell), field, outcome: carryPlanCell(column, cell, row, scheme) }];
  });
  const others = secondColumns.flatMap(({ column, heading }): PlanPassage[] => {
    const cell = sheets.row(sheet, number)?.cells.get(column);
    if (!cell || !holdsSomething(cell)) return [];
    const outcome = secondOutcome(cell, heading, PLAN_HEADINGS.progress);
    const goesTo = outcome.remark === undefined ? undefined : 'progress';
    return [{ what: 'cell', at: cell, shown: nameOf(cell), outcome: { ...outcome, goesTo } }];
  });
  const notes = sheets.notes(sheet).filter((note) => note.row === number);
  const ofNotes = notes.map(({ text, ...at }): PlanPassage => {
    const column = PLAN_COLUMNS.find((each) => !lacks.includes(each) && row.place(each).column === at.column);
    const remark = noteRemark(column === undefined ? 'this line' : PLAN_HEADINGS[column], text);
    const phrases = [`a note before, in ${PLAN_HEADINGS.progress} now`];
    return { what: 'note', at, shown: text, outcome: { fate: 'changed', goesTo: 'progress', remark, phrases } };
  });
  const values = new Map<PlanColumn, EditValue>();
  // A heading over the lines, or a merged cell, can say it for all of them.
  const actions = spellActions(row.actions, scheme);
  if (actions) values.set('action', actions);
  return { sheet, ...arrive([...cells, ...others, ...ofNotes], values) };
}

/** Puts together what the fresh line is to hold. What no cell can hold stays behind. */
function arrive(
  all: readonly PlanPassage[],
  values: Map<PlanColumn, EditValue>,
): Pick<CarriedLine, 'values' | 'passages'> {
  const writable = all.map((passage): PlanPassage => {
    const { value } = passage.outcome;
    return value && unwritable(value, false)
      ? { ...passage, outcome: leftBehind('no cell can hold its words') }
      : passage;
  });
  for (const { outcome } of writable) if (outcome.goesTo && outcome.value) values.set(outcome.goesTo, outcome.value);
  const progress = values.get('progress');
  const { text, noRoom } = withRemarks(progress?.kind === 'text' ? progress.text : '', writable);
  if (text !== '') values.set('progress', { kind: 'text', text });
  return { values, passages: writable.map((passage) => (noRoom.has(passage) ? withoutRoom(passage) : passage)) };
}

function withoutRoom(passage: PlanPassage): PlanPassage {
  const { outcome } = passage;
  const words = `${PLAN_HEADINGS.progress} has no room for all of it`;
  const left = outcome.value ? { ...outcome, phrases: [...outcome.phrases, words] } : leftBehind(words);
  return { ...passage, outcome: left };
}

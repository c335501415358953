import type { Scheme } from '../../../scheme/scheme.ts';
import type { CellEdit } from '../../../xlsx/patch/patch-types.ts';
import { type PlanTexts, planPlace } from '../../fresh/action-plan-layout.ts';
import type { OpenedAudit } from '../../open-audit.ts';
import type { CarriedCells, PlacedFate } from '../fate.ts';
import { toldOf } from '../field-outcome.ts';
import { sourceSheets } from '../source-sheets.ts';
import { type CarriedLine, carryPlanLine, type PlanPassage } from './carry-plan-line.ts';
import { valueText } from './value-text.ts';

/** The lines of the source's action plan as they are to arrive, one below the other. */
export function carryPlan({ workbook, spreadsheet }: OpenedAudit, scheme: Scheme): CarriedLine[] {
  const sheets = sourceSheets(spreadsheet);
  return (workbook.actionPlan() ?? []).flatMap((table) =>
    table.rows.map((row) => carryPlanLine(row, table, sheets, scheme)),
  );
}

/** What the lines are to hold, as text. */
export function planTexts(lines: readonly CarriedLine[]): PlanTexts {
  return lines.map(({ values }) => new Map([...values].map(([column, value]) => [column, valueText(value)])));
}

/** The lines as cells of a fresh action plan, and what becomes of the cells that they come from. */
export function arrivingPlan(lines: readonly CarriedLine[]): CarriedCells {
  return {
    edits: lines.flatMap(({ values }, line) =>
      [...values].map(([column, value]): CellEdit => ({ ...planPlace(line, column), value })),
    ),
    fates: lines.flatMap(({ sheet, passages }, line) =>
      passages.map((passage): PlacedFate => ({ sheet, ...fateOf(passage, line) })),
    ),
  };
}

function fateOf(passage: PlanPassage, line: number): Omit<PlacedFate, 'sheet'> {
  const { goesTo, value, remark } = passage.outcome;
  const told = toldOf(passage, passage.outcome, value ? valueText(value) : remark);
  return { ...told, to: goesTo && planPlace(line, goesTo) };
}

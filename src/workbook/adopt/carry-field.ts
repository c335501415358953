import type { Requirement, Scheme } from '../../scheme/scheme.ts';
import type { Cell } from '../../xlsx/types.ts';
import type { AuditRow } from '../audit-row.ts';
import { type EntryField, FIELD_LABELS } from '../fields.ts';
import type { TableColumn } from '../layout.ts';
import { rowStatusOf } from '../status-words.ts';
import { carryDate } from './carry-date.ts';
import { carryStatus } from './carry-status.ts';
import { carryText, linkBeside } from './carry-text.ts';
import { type FieldOutcome, leftBehind, withPhrase } from './field-outcome.ts';
import { NO_RESULT, showsNoResult, withoutFormula } from './formula-result.ts';
import { wordsOf } from './source-sheets.ts';

/** A row of the source and the requirement it answers in the fresh workbook. */
export interface RowToCarry {
  readonly row: AuditRow;
  readonly requirement: Requirement;
  readonly scheme: Scheme;
  /** Columns for what another column was taken as. */
  readonly secondColumns: readonly TableColumn[];
  /** A status of "Not applicable" may stand, as far as the rest of the row goes. */
  readonly notApplicableFits: boolean;
}

/** What becomes of one cell that a person filled in. */
export function carryField(field: EntryField, cell: Cell, source: RowToCarry): FieldOutcome {
  if (showsNoResult(cell)) return leftBehind(NO_RESULT);
  const outcome = carryWords(field, cell, source);
  const link = TAKES_ADDRESS.includes(field) ? undefined : linkBeside(cell);
  const withLink = link === undefined ? outcome : withRemark(outcome, `Link on ${FIELD_LABELS[field]}: ${link}`);
  return withoutFormula(cell, withLink);
}

function carryWords(
  field: EntryField,
  cell: Cell,
  { row, requirement, scheme, notApplicableFits }: RowToCarry,
): FieldOutcome {
  switch (field) {
    case 'status':
      return carryStatus({ words: wordsOf(cell), reading: row.status }, requirement, scheme, notApplicableFits);
    case 'approvedOn':
    case 'due':
      return carryDate(field, cell, row[field]);
    case 'reason': {
      const isReason = rowStatusOf(row.status) === 'Not applicable';
      const remark = isReason ? wordsOf(cell) : `${FIELD_LABELS.reason}: ${wordsOf(cell)}`;
      return {
        fate: 'changed',
        goesTo: 'comments',
        remark,
        phrases: ['a fresh workbook keeps the reason among the comments'],
      };
    }
    default:
      return carryText(field, cell, row);
  }
}

/** Elsewhere an address would make another name, status or date of what stands there. */
const TAKES_ADDRESS: readonly EntryField[] = ['evidence', 'location', 'comments'];

function withRemark(outcome: FieldOutcome, remark: string): FieldOutcome {
  const both = outcome.remark === undefined ? remark : `${outcome.remark}\n${remark}`;
  return withPhrase({ ...outcome, remark: both }, 'where it leads is in the comments');
}

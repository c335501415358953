import type { RowField } from '../scheme/row-schema.ts';
import { ROW_SCHEMA } from '../scheme/row-schema.ts';
import type { CellPlace } from '../workbook/audit-row.ts';
import type { Field } from '../workbook/fields.ts';
import type { FindingFact, RequirementRow, RuleContext } from './rule.ts';

/** Where to look when the table has no column for a field. A reason is written in the comments, or beside the status. */
const STAND_INS: readonly Field[] = ['id', 'text', 'status'];
const REASON_STAND_INS: readonly Field[] = ['comments', 'status', ...STAND_INS];

/** The cell that a person should look at for a field: the field's own, or the best there is. */
export function placeOf(row: RequirementRow, field: Field): CellPlace {
  const fields = [field, ...(field === 'reason' ? REASON_STAND_INS : STAND_INS)];
  const known = fields.map((candidate) => row.place(candidate)).find((place) => place !== undefined);
  return known ?? { sheet: row.sheet, cell: `A${row.row}`, row: row.row, column: 1 };
}

/** A fact about one field of a row. */
export function rowFact(row: RequirementRow, field: Field, args: FindingFact['args'] = {}): FindingFact {
  return { requirement: row.requirement, field, at: placeOf(row, field), args };
}

/** The word for a row's status, or undefined where the row has none that can be read. */
export function statusOf({ status }: RequirementRow): keyof typeof ROW_SCHEMA | undefined {
  if (status.kind === 'status') return status.status;
  return status.kind === 'notApplicable' ? 'Not applicable' : undefined;
}

/** Whether a row claims compliance: Green or Blue. */
export function isMet(row: RequirementRow): boolean {
  const status = statusOf(row);
  return status === 'Green' || status === 'Blue';
}

/** Whether a row still has work in it: Red, Amber, or no status that can be read. */
export function isOpen(row: RequirementRow): boolean {
  return !isMet(row) && statusOf(row) !== 'Not applicable';
}

/** Every field of the given ones that a row's status asks for and the row leaves blank. */
export function* missingFields({ rows }: RuleContext, fields: readonly RowField[]): Iterable<FindingFact> {
  for (const row of rows) {
    const status = statusOf(row);
    if (!status) continue;
    for (const field of fields) {
      if (ROW_SCHEMA[status].includes(field) && isBlank(row, field)) yield rowFact(row, field, { status });
    }
  }
}

function isBlank(row: RequirementRow, field: RowField): boolean {
  const value = row[field];
  // A date that can't be read is there, and has a finding of its own.
  return value === undefined || (typeof value === 'object' && value.kind === 'blank');
}

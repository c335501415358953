import { ROW_SCHEMA, type RowStatus } from '../../scheme/row-schema.ts';
import type { Requirement } from '../../scheme/scheme.ts';
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { formatDate } from '../../shared/dates/format-date.ts';
import { enumerated } from '../../shared/enumerated.ts';
import type { AuditRow } from '../audit-row.ts';
import { FIELD_LABELS } from '../fields.ts';
import { rowStatusOf } from '../status-words.ts';
import type { EditRefusal, RowEdit } from './row-edit.ts';
import { isUnsaidAfter, isUnsaidIn, textAfter } from './unsaid-fields.ts';

/** A status that says the requirement is done with: a row may not claim it and lack what goes with it. */
const FINAL: readonly RowStatus[] = ['Blue', 'Not applicable'];

/** What stands against an edit once it is made. */
export type Objection = Pick<EditRefusal, 'field' | 'message' | 'hint' | 'lacking'>;

/**
 * Checks what a row would say after an edit of what it does not say already: Blue needs its evidence, where that is, who approved it
 * and when; a requirement is set aside only where the scheme allows it, and with a reason. TBC and the like are none of these. What
 * the row lacked or said before is no objection to an edit of something else.
 */
export function objectionsTo(edit: RowEdit, row: AuditRow, requirement: Requirement, today: CalendarDate): Objection[] {
  const before = rowStatusOf(row.status);
  const after = statusAfter(edit, before);
  const objections: Objection[] = [];
  if (after === 'Not applicable' && before !== after && requirement.notApplicableWhen === undefined) {
    objections.push({
      field: 'status',
      message: `${requirement.id} can't be set aside: the scheme asks for it of every Trust.`,
      hint: 'choose Red, Amber, Green or Blue',
      lacking: [],
    });
  }
  if (before !== undefined && edit.values.get('status')?.kind === 'blank') {
    objections.push({
      field: 'status',
      message: `${requirement.id} is ${before}, and can't be taken back to "Not assessed".`,
      hint: 'set it to Red, or leave its status out',
      lacking: [],
    });
  }
  const approved = approvalClaimed(edit, row, after === 'Blue' && before !== after);
  if (approved !== undefined && approved > today) {
    objections.push({
      field: 'approvedOn',
      message: `${requirement.id} can't be approved on ${formatDate(approved)}, which is still to come.`,
      hint: 'give the day on which the evidence was approved',
      lacking: [],
    });
  }
  if (after === undefined || !FINAL.includes(after)) return objections;
  const needed = ROW_SCHEMA[after];
  const lackedBefore = before === after ? needed.filter((field) => isUnsaidIn(row, field)) : [];
  const lacking = needed.filter((field) => isUnsaidAfter(edit, row, field, before !== after));
  if (lacking.every((field) => lackedBefore.includes(field))) return objections;
  const isSaid = lacking.some((field) => field !== 'reason' && textAfter(edit, row, field) !== undefined);
  const labels = enumerated(lacking.map((field) => FIELD_LABELS[field]));
  objections.push({
    field: 'status',
    message: `${requirement.id} can't be ${after === 'Blue' ? after : 'set aside'} without: ${labels}.${isSaid ? ' "TBC" and the like do not count.' : ''}`,
    hint: after === 'Blue' ? 'set it to Green' : 'leave its status as it is',
    lacking,
  });
  return objections;
}

function statusAfter({ values }: RowEdit, before: RowStatus | undefined): RowStatus | undefined {
  const value = values.get('status');
  return value?.kind === 'status' ? value.status : before;
}

/** The day of approval that the edit claims: the one it gives, or the one that goes with a row that turns Blue. */
function approvalClaimed({ values }: RowEdit, { approvedOn }: AuditRow, turnsBlue: boolean): CalendarDate | undefined {
  const claimed = values.get('approvedOn') ?? (turnsBlue ? approvedOn : undefined);
  return claimed?.kind === 'date' ? claimed.date : undefined;
}

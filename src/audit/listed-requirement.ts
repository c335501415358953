import type { CalendarDate } from '../shared/dates/calendar-date.ts';
import { printableName, printableText } from '../shared/printable-text.ts';
import type { AuditRow } from '../workbook/audit-row.ts';
import type { ListedRequirement, MissingChoice } from './list-report.ts';
import { MISSING_CHOICES } from './list-report.ts';
import { requirementLine } from './requirement-line.ts';
import type { RequirementState } from './requirement-states.ts';

/** One requirement with all that its row says, safe to print. */
export function listedRequirement(state: RequirementState, today: CalendarDate): ListedRequirement {
  const { action, row } = state;
  return {
    ...requirementLine(state, today),
    action,
    evidence: printable(row?.evidence, printableText),
    location: printable(row?.location, printableText),
    approvedBy: printable(row?.approvedBy, printableName),
    approvedOn: row?.approvedOn.kind === 'date' ? row.approvedOn.date : undefined,
    comments: printable(row?.comments, printableText),
    reason: printable(reasonOf(state), printableText),
    missing: missingOf(state),
  };
}

/** Comments stand in for a reason only where something was set aside. */
function reasonOf({ status, row }: RequirementState): string | undefined {
  return status === 'Not applicable' || row?.reason !== row?.comments?.trim() ? row?.reason : undefined;
}

function printable(text: string | undefined, print: (text: string) => string): string | undefined {
  return text === undefined ? undefined : print(text) || undefined;
}

const IS_BLANK: Readonly<Record<MissingChoice, (row: AuditRow) => boolean>> = {
  evidence: ({ evidence }) => evidence === undefined,
  location: ({ location }) => location === undefined,
  // A date that can't be read is there, and has a finding of its own.
  approval: ({ approvedBy, approvedOn }) => approvedBy === undefined || approvedOn.kind === 'blank',
  lead: ({ lead }) => lead === undefined,
  due: ({ due }) => due.kind === 'blank',
};

/** What is set aside lacks nothing; what has no row lacks everything. */
function missingOf({ status, met, row }: RequirementState): MissingChoice[] {
  if (status === 'Not applicable' && met) return [];
  return MISSING_CHOICES.filter((field) => row === undefined || IS_BLANK[field](row));
}

import { requirementsOf } from '../scheme/requirements.ts';
import { addDays, type CalendarDate } from '../shared/dates/calendar-date.ts';
import { foldedText } from '../shared/folded-text.ts';
import { inOrder } from '../shared/in-order.ts';
import { openAudit } from '../workbook/open-audit.ts';
import type { AuditQuestion } from './audit-file.ts';
import type { ListedRequirement, ListFilters, ListReport, SortOrder } from './list-report.ts';
import { listedRequirement } from './listed-requirement.ts';
import { reportHead } from './report-head.ts';
import { byWorst, requirementStates } from './requirement-states.ts';

export interface ListRequest {
  readonly filters: ListFilters;
  readonly sort: SortOrder;
}

/**
 * Opens a workbook and lists the scheme's requirements as they stand in it, also those without a row.
 * @param path - the file as the user typed it.
 * @throws InputError when the file can't be used.
 */
export function listRequirements(path: string, { filters, sort }: ListRequest, question: AuditQuestion): ListReport {
  const { scheme, asOf, layout, cwd } = question;
  const opened = openAudit(path, cwd, scheme, layout);
  const all = requirementStates(scheme, opened.workbook.rows).map((state) => listedRequirement(state, asOf.date));
  return {
    ...reportHead(opened, question),
    filters,
    sort,
    of: requirementsOf(scheme).length,
    requirements: askedFor(all, { filters, sort }, asOf.date),
  };
}

/** Those of the requirements for which every filter holds, in the order asked for; the scheme's order breaks ties. */
function askedFor(
  all: readonly ListedRequirement[],
  { filters, sort }: ListRequest,
  today: CalendarDate,
): ListedRequirement[] {
  const listed = all.filter((requirement) => isAsked(requirement, filters, today));
  if (sort === 'id') return listed;
  return listed.sort((a, b) => (sort === 'status' ? byWorst(a, b) : 0) || byDue(a, b));
}

function isAsked(requirement: ListedRequirement, filters: ListFilters, today: CalendarDate): boolean {
  const { statuses, actions, lead, overdue, dueWithinDays, missing } = filters;
  return (
    (statuses?.some((status) => (status === 'open' ? !requirement.met : status === requirement.status)) ?? true) &&
    (actions?.includes(requirement.action) ?? true) &&
    (lead === undefined || contains(requirement.lead, lead)) &&
    (!overdue || requirement.overdue) &&
    (dueWithinDays === undefined || isDueBy(requirement, addDays(today, dueWithinDays))) &&
    (missing?.some((field) => requirement.missing.includes(field)) ?? true)
  );
}

function contains(text: string | undefined, words: string): boolean {
  return text !== undefined && foldedText(text).includes(foldedText(words));
}

function isDueBy({ met, due }: ListedRequirement, day: CalendarDate): boolean {
  return !met && due !== undefined && due <= day;
}

/** Soonest first; what has no date comes last. */
function byDue(a: ListedRequirement, b: ListedRequirement): number {
  if (a.due === undefined || b.due === undefined) return Number(a.due === undefined) - Number(b.due === undefined);
  return inOrder(a.due, b.due);
}

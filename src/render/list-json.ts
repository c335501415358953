import type { ListedRequirement, ListFilters, ListReport } from '../audit/list-report.ts';
import { printableText } from '../shared/printable-text.ts';
import type { Tool } from './audit-json.ts';

/** The answer of `mis list --format json`, ending with a newline. What is absent is null, so every requirement has the same keys. */
export function renderListJson(report: ListReport, tool: Tool): string {
  const { asOf, workbook, scheme, filters, sort, of, requirements } = report;
  const document = {
    schemaVersion: 1,
    tool,
    asOf: asOf.text,
    workbook,
    scheme,
    filters: filtersJson(filters),
    sort,
    of,
    count: requirements.length,
    requirements: requirements.map(requirementJson),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function filtersJson({ statuses, actions, lead, overdue, dueWithinDays, missing }: ListFilters): object {
  return {
    status: statuses ?? null,
    action: actions ?? null,
    lead: lead ?? null,
    overdue,
    dueWithinDays: dueWithinDays ?? null,
    missing: missing ?? null,
  };
}

function requirementJson(requirement: ListedRequirement): object {
  return {
    requirement: requirement.requirement,
    action: requirement.action,
    status: requirement.status,
    met: requirement.met,
    lead: requirement.lead ?? null,
    evidence: requirement.evidence ?? null,
    location: requirement.location ?? null,
    approvedBy: requirement.approvedBy ?? null,
    approvedOn: requirement.approvedOn ?? null,
    due: requirement.due ?? null,
    daysLeft: requirement.daysLeft ?? null,
    overdue: requirement.overdue,
    comments: requirement.comments ?? null,
    reason: requirement.reason ?? null,
    text: requirement.text,
    sheet: requirement.at ? printableText(requirement.at.sheet) : null,
    cell: requirement.at?.cell ?? null,
  };
}

import type { ListedRequirement, ListFilters, ListReport } from '../../audit/list-report.ts';
import { headingJson, placeJson, type Tool } from '../audit-json.ts';
import { saidJson } from './said-json.ts';

/** The answer of `mis list --format json`, ending with a newline. What is absent is null, so every requirement has the same keys. */
export function renderListJson(report: ListReport, tool: Tool): string {
  const { filters, sort, of, requirements } = report;
  const document = {
    ...headingJson(tool, report),
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
    ...saidJson(requirement),
    text: requirement.text,
    ...placeJson(requirement.at),
  };
}

import type { ListedRequirement } from '../../audit/list-report.ts';

/** What the row of a requirement says, as machines are told it. */
export function saidJson(requirement: ListedRequirement): object {
  const { lead, evidence, location, approvedBy, approvedOn, due, daysLeft, overdue, comments, reason } = requirement;
  return {
    lead: lead ?? null,
    evidence: evidence ?? null,
    location: location ?? null,
    approvedBy: approvedBy ?? null,
    approvedOn: approvedOn ?? null,
    due: due ?? null,
    daysLeft: daysLeft ?? null,
    overdue,
    comments: comments ?? null,
    reason: reason ?? null,
  };
}

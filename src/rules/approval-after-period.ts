import { periodEndAsOf } from '../scheme/key-dates.ts';
import { requirementsOf } from '../scheme/requirements.ts';
import { measuredUntil, submissionDay } from '../scheme/windows.ts';
import { formatDate } from '../shared/dates/format-date.ts';
import { actionOf } from './met-rows.ts';
import { rowFact } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const approvalAfterPeriod: Rule = {
  meta: {
    code: 'MIS312',
    name: 'approval-after-period',
    title: 'Evidence was approved after the compliance period ended',
    why: 'A review may come later, but what was done after the period does not count. Verification asks which day the evidence is of.',
    whatToDo: 'see that the evidence is of the period, and say in "Evidence held" of which day',
    example: {
      requirement: '4.12',
      wrong: { status: 'Blue', approvedOn: '4 Dec 2024' },
      right: { status: 'Blue', approvedOn: '29 Nov 2024' },
    },
    severity: 'info',
  },
  *check({ rows, scheme, today }) {
    const end = periodEndAsOf(scheme, today);
    // Later than that an approval has another finding.
    const latest = submissionDay(scheme, today) ?? today;
    const measured = new Set(requirementsOf(scheme).flatMap(({ id, measure }) => (measure ? [id] : [])));
    for (const row of rows) {
      if (row.approvedOn.kind !== 'date') continue;
      const { date } = row.approvedOn;
      if (date <= end || date > latest || date > today) continue;
      // What is measured until the period ends can't be approved any sooner.
      if (measured.has(row.requirement) && measuredUntil(scheme, actionOf(row.requirement), today) >= end) continue;
      yield rowFact(row, 'approvedOn', { approved: formatDate(date), end: formatDate(end) });
    }
  },
  message: ({ requirement, args }) =>
    `${requirement} was approved on ${args?.approved}, after the period ended on ${args?.end}.`,
  hint: ({ args }) => `see that the evidence is of ${args?.end} or earlier, and say in "Evidence held" of which day`,
};

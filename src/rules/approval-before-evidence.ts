import { requirementsOf } from '../scheme/requirements.ts';
import { measuredUntil, windowStart } from '../scheme/windows.ts';
import { formatDate } from '../shared/dates/format-date.ts';
import { actionOf } from './met-rows.ts';
import { rowFact } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const approvalBeforeEvidence: Rule = {
  meta: {
    code: 'MIS306',
    name: 'approval-before-evidence',
    title: 'A figure was approved before all that it measures had happened',
    why: 'A later case, a new starter or a lapsed training can still take the figure below what the scheme asks for.',
    whatToDo: 'review the final figure, then bring "Approved on" up to date',
    example: {
      requirement: '8.3',
      wrong: { status: 'Blue', evidence: 'Training register at 15 Nov 2024, midwives', approvedOn: '18 Nov 2024' },
      right: { status: 'Blue', evidence: 'Training register at 30 Nov 2024, midwives', approvedOn: '2 Dec 2024' },
    },
    severity: { progress: 'info', evidence: 'warning', board: 'warning' },
  },
  *check({ rows, scheme, today }) {
    const measured = new Set(requirementsOf(scheme).flatMap(({ id, measure }) => (measure ? [id] : [])));
    for (const row of rows) {
      if (row.approvedOn.kind !== 'date' || !measured.has(row.requirement)) continue;
      const approved = row.approvedOn.date;
      const action = actionOf(row.requirement);
      const last = measuredUntil(scheme, action, today);
      // An approval before the period began has a finding of its own.
      if (approved >= last || approved < windowStart(scheme, action, today)) continue;
      yield rowFact(row, 'approvedOn', { approved: formatDate(approved), last: formatDate(last) });
    }
  },
  message: ({ requirement, args }) =>
    `${requirement} was approved on ${args?.approved}, but what it measures runs to ${args?.last}.`,
  hint: ({ args }) => `review the figure as it stands after ${args?.last}, then bring "Approved on" up to date`,
};

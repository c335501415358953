import { submissionDay } from '../scheme/windows.ts';
import type { CalendarDate } from '../shared/dates/calendar-date.ts';
import { formatDate } from '../shared/dates/format-date.ts';
import { inOrder } from '../shared/in-order.ts';
import type { SignOff } from '../workbook/board/sign-offs.ts';
import { whoseSignOff } from './board-facts.ts';
import type { RequirementRow, Rule } from './rule.ts';

export const signOffDate: Rule = {
  meta: {
    code: 'MIS505',
    name: 'sign-off-date',
    title: 'A sign-off of the declaration is dated before the evidence was approved, after the deadline, or ahead',
    why: 'Whoever signed before the last approval signed for evidence that was not there; after the deadline it is too late.',
    whatToDo: 'correct the date; if it is right, have the declaration signed again',
    severity: { progress: 'off', evidence: 'off', board: 'error' },
    example: {
      wrong: 'The Trust Board signed off on 20 Jan 2025, and the evidence of 8.3 was approved on 3 Feb 2025.',
      right: 'The Trust Board signed off on 10 Feb 2025, after the last approval and before the deadline.',
    },
  },
  *check({ workbook, rows, scheme, today }) {
    const deadline = submissionDay(scheme, today);
    const lastApproval = lastApprovalOf(rows, deadline === undefined || today < deadline ? today : deadline);
    for (const signOff of workbook.declaration()?.signOffs ?? []) {
      if (signOff.signers.length === 0 || signOff.date.kind !== 'date') continue;
      const args = troubleWith(signOff, signOff.date.date, { today, deadline, lastApproval });
      if (args !== undefined) yield { at: signOff.place('date'), args: { whose: whoseSignOff(signOff), ...args } };
    }
  },
  message: ({ args }) => {
    const dated = `The sign-off ${args?.whose} is dated ${args?.signed}`;
    if (args?.trouble === 'ahead') return `${dated}, a day that has not come.`;
    return args?.trouble === 'late'
      ? `${dated}, after the submission deadline of ${args.bound}.`
      : `${dated}, before the last of the evidence was approved on ${args?.bound}.`;
  },
  hint: ({ args }) =>
    args?.trouble === 'before approval'
      ? 'correct the date; if it is right, show what was approved since, and have it signed again'
      : 'correct the date',
};

/** The last day, up to a given one, on which evidence was approved. Approvals after it have findings of their own. */
function lastApprovalOf(rows: readonly RequirementRow[], upTo: CalendarDate): CalendarDate | undefined {
  return rows
    .flatMap(({ approvedOn }) => (approvedOn.kind === 'date' && approvedOn.date <= upTo ? [approvedOn.date] : []))
    .sort(inOrder)
    .at(-1);
}

interface Bounds {
  readonly today: CalendarDate;
  readonly deadline: CalendarDate | undefined;
  readonly lastApproval: CalendarDate | undefined;
}

function troubleWith(
  { signers }: SignOff,
  signed: CalendarDate,
  { today, deadline, lastApproval }: Bounds,
): Readonly<Record<string, string>> | undefined {
  const dated = { signed: formatDate(signed) };
  if (deadline !== undefined && signed > deadline) return { ...dated, trouble: 'late', bound: formatDate(deadline) };
  // The workbook is checked before the Board meets: its meeting may lie ahead, a signature may not.
  if (signed > today) return signers[0] === 'boardMeeting' ? undefined : { ...dated, trouble: 'ahead' };
  if (lastApproval === undefined || signed >= lastApproval) return undefined;
  return { ...dated, trouble: 'before approval', bound: formatDate(lastApproval) };
}

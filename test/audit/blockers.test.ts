import { expect, test } from 'vitest';
import { blockersOf } from '../../src/audit/blockers.ts';
import { requirementStates } from '../../src/audit/requirement-states.ts';
import { type AuditChanges, auditWith } from '../support/perfect-audit.ts';
import { YEAR_6 } from '../support/scheme.ts';

const TODAY = '2024-10-14';
const blockersWith = (changes: AuditChanges) => blockersOf(requirementStates(YEAR_6, auditWith(changes).rows), TODAY);

test('open requirements come worst first: longest overdue, then by status, then soonest due', () => {
  const due = (date: string) => ({ date });
  const blockers = blockersWith({
    rows: {
      '1.1': { status: 'Amber', due: due('2024-10-20') },
      '1.2': { status: 'Amber', due: due('2024-10-11') },
      '1.3': { status: 'Red', due: undefined },
      '1.4': { status: 'Red', due: due('2024-11-01') },
      '1.5': { status: 'Amber', due: due('2024-10-01') },
      '1.6': { status: undefined, due: undefined },
      '1.7': { status: 'Amber', due: due('2024-10-15') },
    },
  });
  expect(blockers.map(({ requirement }) => requirement)).toEqual(['1.5', '1.2', '1.4', '1.3', '1.6', '1.7', '1.1']);
});

test('a due date lasts to the end of its day', () => {
  const [today, yesterday] = blockersWith({
    rows: {
      '2.1': { status: 'Red', due: { date: '2024-10-14' } },
      '2.2': { status: 'Red', due: { date: '2024-10-13' } },
    },
  }).sort((a, b) => a.requirement.localeCompare(b.requirement));
  expect(today).toMatchObject({ daysLeft: 0, overdue: false });
  expect(yesterday).toMatchObject({ daysLeft: -1, overdue: true });
});

test('a blocker says whose it is and which cell to click', () => {
  const [blocker] = blockersWith({
    rows: { '4.12': { status: 'Red', lead: 'Clinical Director', due: { date: '2024-10-17' } } },
  });
  expect(blocker).toMatchObject({
    requirement: '4.12',
    status: 'Red',
    lead: 'Clinical Director',
    due: '2024-10-17',
    daysLeft: 3,
  });
  expect(blocker?.at).toMatchObject({ sheet: 'SA4', cell: 'C13' });
});

test('a requirement without a row, and one whose due date can’t be read, are listed all the same', () => {
  const blockers = blockersWith({ without: ['2.1'], rows: { '2.2': { status: 'Red', due: 'soon' } } });
  expect(blockers).toMatchObject([
    { requirement: '2.2', due: undefined, overdue: false },
    { requirement: '2.1', status: 'Not assessed', at: undefined },
  ]);
});

test('a number written beside a lead is not passed on', () => {
  const [blocker] = blockersWith({ rows: { '2.1': { status: 'Red', lead: 'Lead for\n999.000.0018' } } });
  expect(blocker?.lead).toBe('Lead for ██████████');
});

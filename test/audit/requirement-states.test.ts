import { describe, expect, test } from 'vitest';
import { requirementStates } from '../../src/audit/requirement-states.ts';
import { complianceOf, countStatuses, overviewOf } from '../../src/audit/summary.ts';
import { type AuditChanges, auditWith } from '../support/perfect-audit.ts';
import { YEAR_6 } from '../support/scheme.ts';

const statesWith = (changes: AuditChanges) => requirementStates(YEAR_6, auditWith(changes).rows);
const overviewWith = (changes: AuditChanges) => overviewOf(YEAR_6, statesWith(changes));
const actionWith = (number: number, changes: AuditChanges) =>
  overviewWith(changes).find((line) => line.number === number);

describe('a safety action is compliant', () => {
  test('when every requirement is Blue, and then its evidence is reviewed', () => {
    expect(actionWith(1, {})).toMatchObject({ blue: 7, total: 7, open: 0, compliant: true, evidenceReviewed: true });
  });

  test('when one is Green, but then its evidence is not all reviewed', () => {
    expect(actionWith(1, { rows: { '1.6': { status: 'Green' } } })).toMatchObject({
      green: 1,
      compliant: true,
      evidenceReviewed: false,
    });
  });

  test('when one is not applicable with a reason, where the scheme allows it', () => {
    const changes = { rows: { '1.1': { status: 'Not applicable', comments: 'No deaths in the period' } } };
    expect(actionWith(1, changes)).toMatchObject({
      notApplicable: 1,
      blue: 6,
      total: 7,
      compliant: true,
      evidenceReviewed: true,
    });
  });
});

describe('a safety action is not compliant', () => {
  test.each([
    ['Red', { rows: { '1.6': { status: 'Red' } } }, { red: 1 }],
    ['Amber', { rows: { '1.6': { status: 'Amber' } } }, { amber: 1 }],
    ['blank', { rows: { '1.6': { status: undefined } } }, { notAssessed: 1 }],
    ['a word that is no status', { rows: { '1.6': { status: 'Complete' } } }, { notAssessed: 1 }],
    ['without a row', { without: ['1.6'] }, { notAssessed: 1 }],
    ['not applicable without a reason', { rows: { '1.1': { status: 'Not applicable' } } }, { notApplicable: 1 }],
    [
      'not applicable where the scheme never allows it',
      { rows: { '1.6': { status: 'Not applicable', comments: 'Why not' } } },
      { notApplicable: 1 },
    ],
    [
      'not applicable on two rows, one of them without a reason',
      { rows: { '1.1': { status: 'N/A: no deaths' } }, extra: [{ id: '1.1', status: 'N/A' }] },
      { notApplicable: 1 },
    ],
    ['Blue on one row and Red on another', { extra: [{ id: '1.6', status: 'Red' }] }, { red: 1 }],
  ] satisfies [string, AuditChanges, object][])('when one is %s', (_, changes, counts) => {
    expect(actionWith(1, changes)).toMatchObject({
      ...counts,
      blue: 6,
      total: 7,
      open: 1,
      compliant: false,
      evidenceReviewed: false,
    });
  });
});

test('Green on one row and set aside on another is compliant, but its evidence is not reviewed', () => {
  const changes = {
    rows: { '1.1': { status: 'Green' } },
    extra: [{ id: '1.1', status: 'N/A: no deaths in the period' }],
  };
  expect(actionWith(1, changes)).toMatchObject({ compliant: true, evidenceReviewed: false });
});

test('the six counts always add up to the scheme’s own number', () => {
  const { total, ...counts } = countStatuses(
    statesWith({ without: ['4.1', '4.2'], rows: { '8.1': { status: 'N/A' }, '8.2': { status: '?!' } } }),
  );
  expect(total).toBe(89);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(89);
});

test('the scheme is met only when every safety action is', () => {
  expect(complianceOf(overviewWith({}))).toEqual({ compliant: 10, evidenceReviewed: 10, of: 10, met: true });
  expect(complianceOf(overviewWith({ rows: { '8.9': { status: 'Amber' } } }))).toMatchObject({
    compliant: 9,
    met: false,
  });
});

import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/registry.ts';
import { type Stage, severityAt } from '../../src/rules/stage.ts';
import type { RowInput } from '../support/make-spreadsheet.ts';
import { type AuditChanges, findingsWith } from '../support/perfect-audit.ts';
import { REQUIREMENTS } from '../support/scheme.ts';
import { grouped, TEST_NUMBER } from '../support/test-number.ts';

interface Case {
  /** A workbook the rule is content with, close to one that it is not. */
  readonly accepts: AuditChanges;
  readonly rejects: AuditChanges;
  /** The finding it must give, and the only one of its code. */
  readonly finding: {
    requirement?: string | undefined;
    field?: string | undefined;
    cell?: string | undefined;
    message: RegExp;
  };
  readonly asOf?: string;
  /** Where the rule is run; progress if nothing is said. */
  readonly stage?: Stage;
}

const OVERVIEW_HEADINGS = ['Safety action', 'Red', 'Amber', 'Green', 'Blue', 'Total'];

const CASES: Readonly<Record<string, Case>> = {
  'requirement-open': {
    stage: 'board',
    accepts: { rows: { '4.17': { status: 'Not applicable', comments: 'The standard of 4.16 is met' } } },
    rejects: { rows: { '4.12': { status: 'Amber' } } },
    finding: { requirement: '4.12', field: 'status', cell: 'C13', message: /^4\.12 is Amber/ },
  },
  'evidence-not-reviewed': {
    stage: 'board',
    accepts: { rows: { '4.12': { status: 'Amber' } } },
    rejects: { rows: { '4.12': { status: 'Green' } } },
    finding: { requirement: '4.12', field: 'status', cell: 'C13', message: /^4\.12 is Green/ },
  },
  'requirement-missing': {
    accepts: { rows: { '4.12': { text: undefined } } },
    rejects: { without: ['4.12'] },
    finding: { requirement: '4.12', message: /^4\.12 has no row/ },
  },
  'requirement-duplicated': {
    accepts: {},
    rejects: { extra: [{ id: '1.1', status: 'Green', evidence: 'Pack', location: 'S:\\MIS' }] },
    finding: { requirement: '1.1', cell: 'A9', message: /second time; the first is at SA1!A2/ },
  },
  'requirement-unknown': {
    accepts: { extra: [{ id: 'Note', text: 'Call the lead' }] },
    rejects: { extra: [{ id: '1.8', status: 'Green' }] },
    finding: { cell: 'A9', message: /"1\.8" can't be matched/ },
  },
  'requirement-text-altered': {
    accepts: {
      rows: {
        '2.3': {
          text: 'the BOARD has assured itself of the final July 2024 scorecard result,  published in October 2024',
        },
      },
    },
    rejects: { rows: { '2.3': { text: 'The Board has seen the July 2024 scorecard.' } } },
    finding: { requirement: '2.3', field: 'text', cell: 'B4', message: /words of 2\.3/ },
  },
  'overview-disagrees': {
    accepts: { overview: [OVERVIEW_HEADINGS, [1, 0, 0, 0, 7, 7], ['Total', 0, 0, 0, 89, 89]] },
    rejects: { overview: [OVERVIEW_HEADINGS, [1, 0, 0, 0, 6, 7], ['Total', 0, 0, 0, 89, 89]] },
    finding: { cell: 'E2', message: /says Blue 6 for safety action 1; the rows say 7/ },
  },
  'heading-ambiguous': {
    accepts: { extraHeading: 'Cost code' },
    rejects: { extraHeading: 'Owner' },
    finding: { field: 'lead', cell: 'D1', message: /"Lead" and "Owner"/ },
  },
  'overview-not-calculated': {
    accepts: { overview: [OVERVIEW_HEADINGS, [1, 0, 0, 0, { formula: 'COUNTIF(A1:A9,"Blue")', stored: 7 }, 7]] },
    rejects: { overview: [OVERVIEW_HEADINGS, [1, 0, 0, 0, { formula: 'COUNTIF(A1:A9,"Blue")' }, 7]] },
    finding: { cell: 'E2', message: /not compared/ },
  },
  'scheme-differs': {
    accepts: { madeFor: 'year-6' },
    rejects: { madeFor: 'year-5' },
    finding: { message: /made for the scheme year-5 and is checked against year-6/ },
  },
  'status-missing': {
    accepts: { rows: { '1.1': { status: 'b' } } },
    rejects: { rows: { '1.1': { status: '  ' } } },
    finding: { requirement: '1.1', field: 'status', cell: 'C2', message: /no status/ },
  },
  'status-unknown': {
    accepts: { rows: { '1.1': { status: 'BLUE - full compliance ' } } },
    rejects: { rows: { '1.1': { status: 'Complete' } } },
    finding: { requirement: '1.1', field: 'status', cell: 'C2', message: /Red, Amber, Green, Blue/ },
  },
  'evidence-missing': {
    accepts: { rows: { '1.1': { status: 'Red', location: undefined } } },
    rejects: { rows: { '1.1': { status: 'Green', location: undefined, approvedOn: undefined } } },
    finding: { requirement: '1.1', field: 'location', cell: 'F2', message: /1\.1 is Green but says nothing of where/ },
  },
  'approval-missing': {
    accepts: { rows: { '1.1': { status: 'Green', approvedBy: undefined, approvedOn: undefined } } },
    rejects: { rows: { '1.1': { approvedBy: undefined } } },
    finding: { requirement: '1.1', field: 'approvedBy', cell: 'G2', message: /names nobody/ },
  },
  'lead-missing': {
    accepts: { rows: { '1.1': { lead: undefined } } },
    rejects: { rows: { '1.1': { status: 'Amber', lead: undefined } } },
    finding: { requirement: '1.1', field: 'lead', cell: 'D2', message: /1\.1 is Amber and nobody leads/ },
  },
  'due-date-missing': {
    accepts: { rows: { '1.1': { due: undefined } } },
    rejects: { rows: { '1.1': { status: 'Red', due: undefined } } },
    finding: { requirement: '1.1', field: 'due', cell: 'I2', message: /no due date/ },
  },
  'date-unreadable': {
    accepts: { rows: { '1.1': { approvedOn: '1 October 2024' } } },
    rejects: { rows: { '1.1': { approvedOn: '31/09/2024' } } },
    finding: { requirement: '1.1', field: 'approvedOn', cell: 'H2', message: /a day that does not exist/ },
  },
  'approval-in-future': {
    accepts: { rows: { '1.1': { approvedOn: { date: '2024-11-08' } } } },
    rejects: { rows: { '1.1': { approvedOn: { date: '2024-11-09' } } } },
    finding: {
      requirement: '1.1',
      field: 'approvedOn',
      cell: 'H2',
      message: /9 Nov 2024, which is after today, 8 Nov 2024/,
    },
  },
  'approval-without-blue': {
    accepts: { rows: { '1.1': { status: 'Green', approvedOn: undefined } } },
    rejects: { rows: { '1.1': { status: 'Green' } } },
    finding: { requirement: '1.1', field: 'approvedOn', cell: 'H2', message: /but is Green/ },
  },
  'due-date-after-period': {
    accepts: { rows: { '1.1': { status: 'Red', due: { date: '2024-11-30' } } } },
    rejects: { rows: { '1.1': { status: 'Red', due: { date: '2024-12-01' } } } },
    finding: {
      requirement: '1.1',
      field: 'due',
      cell: 'I2',
      message: /due on 1 Dec 2024, but the period ends on 30 Nov 2024/,
    },
  },
  'not-applicable-not-allowed': {
    accepts: {
      rows: { '1.1': { status: 'Not applicable', comments: 'No deaths in the period', approvedOn: undefined } },
    },
    rejects: {
      rows: { '1.6': { status: 'Not applicable', comments: 'No deaths in the period', approvedOn: undefined } },
    },
    finding: { requirement: '1.6', field: 'status', cell: 'C7', message: /never allows/ },
  },
  'configuration-unmet': {
    accepts: { settings: { columns: { lead: 'LEAD' } } },
    rejects: { settings: { columns: { lead: 'Who leads' } } },
    finding: { message: /names "Who leads" under columns\.lead/ },
  },
  'nhs-number': {
    accepts: { rows: { '1.1': { comments: 'Call 020 7946 0018' } } },
    rejects: { rows: { '1.1': { comments: `Reviewed ${grouped(TEST_NUMBER)} in May` } } },
    finding: { requirement: '1.1', field: 'comments', cell: 'J2', message: /^This cell holds .* an NHS number/ },
  },
  'date-of-birth': {
    accepts: { rows: { '1.1': { evidence: 'Babies born between 1 December 2023 and 30 November 2024' } } },
    rejects: { rows: { '1.1': { evidence: 'Case 4, DOB 3 April 1990' } } },
    finding: { requirement: '1.1', field: 'evidence', cell: 'E2', message: /^This cell holds .* a date of birth/ },
  },
  'patient-name': {
    accepts: { rows: { '1.1': { lead: 'Mrs Quill, Head of Midwifery', comments: 'Baby Friendly Initiative' } } },
    rejects: { rows: { '1.1': { comments: 'Letter sent to patient: Xanthe Quill' } } },
    finding: { requirement: '1.1', field: 'comments', cell: 'J2', message: /^This cell seems to name a patient/ },
  },
  'personal-email': {
    accepts: { rows: { '1.1': { lead: 'head.of.midwifery@trust.nhs.uk' } } },
    rejects: { rows: { '1.1': { comments: 'Wrote to xq@gmail.com' } } },
    finding: { requirement: '1.1', field: 'comments', cell: 'J2', message: /^This cell holds an e-mail address/ },
  },
  'hospital-number': {
    accepts: { rows: { '1.1': { comments: 'See RXX123456' } } },
    rejects: { rows: { '1.1': { comments: 'See rxx123456' } }, settings: { identifierPatterns: ['RXX\\d{6}'] } },
    finding: { requirement: '1.1', field: 'comments', cell: 'J2', message: /^This cell holds .* a hospital number/ },
  },
  'not-applicable-unexplained': {
    accepts: { rows: { '1.1': { status: 'N/A: no deaths in the period', approvedOn: undefined } } },
    rejects: { rows: { '1.1': { status: 'N/A', approvedOn: undefined } } },
    finding: { requirement: '1.1', field: 'reason', cell: 'J2', message: /no reason/ },
  },
};

test('a second table under the overview, and a dash for none, are no disagreement', () => {
  const overview: RowInput[] = [
    OVERVIEW_HEADINGS,
    [1, '-', '-', '-', 7, 7],
    ['Total', 0, 0, 0, 89, 89],
    ['Share', ...OVERVIEW_HEADINGS.slice(1)],
    [1, '0%', '0%', '0%', '100%', '100%'],
  ];
  expect(findingsWith({ overview })).toEqual([]);
});

test('text where the overview should count is named as such', () => {
  const findings = findingsWith({ overview: [OVERVIEW_HEADINGS, [1, 0, 0, 0, 'all', 7]] });
  expect(findings).toMatchObject([
    { code: 'MIS105', message: 'The overview shows no number of Blue for safety action 1; the rows say 7.' },
  ]);
});

test('a sheet to leave out that is not there is named too', () => {
  const findings = findingsWith({ settings: { ignoreSheets: ['sa1', 'Archive'] } });
  expect(findings.filter(({ code }) => code === 'MIS901')).toMatchObject([
    { message: expect.stringContaining('"Archive" under ignoreSheets') },
  ]);
});

test('a workbook with nothing wrong has no finding', () => {
  expect(findingsWith()).toEqual([]);
});

describe.each(RULES.map((rule) => [rule.meta.name, rule] as const))('%s', (name, { meta }) => {
  const own = CASES[name];

  test('accepts what is right', () => {
    expect(findingsWith(own?.accepts, own?.asOf, own?.stage).filter(({ code }) => code === meta.code)).toEqual([]);
  });

  test('rejects what is wrong, and says where', () => {
    const finding: Case['finding'] = own?.finding ?? { message: /a case of its own/ };
    const findings = findingsWith(own?.rejects, own?.asOf, own?.stage).filter(({ code }) => code === meta.code);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      name,
      severity: severityAt(meta.severity, own?.stage ?? 'progress'),
      requirement: finding.requirement,
      message: expect.stringMatching(finding.message),
    });
    expect(findings[0]?.at?.cell).toBe(finding.cell);
    if (finding.field) expect(findings[0]?.field).toBe(finding.field);
    expect(findings[0]?.hint).not.toBe('');
  });
});

describe('the registry', () => {
  test('has a file for each rule, of the same name, and no other', () => {
    const helpers = ['identifier-facts.ts', 'registry.ts', 'rule.ts', 'row-facts.ts', 'severity.ts', 'stage.ts'];
    const files = readdirSync('src/rules').filter((file) => !helpers.includes(file));
    expect(RULES.map(({ meta }) => `${meta.name}.ts`).sort()).toEqual(files.sort());
  });

  test('gives every rule its own code, in order', () => {
    const codes = RULES.map(({ meta }) => meta.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect([...codes].sort()).toEqual(codes);
  });

  test('has one accepting and one rejecting case for every rule', () => {
    expect(Object.keys(CASES).sort()).toEqual(RULES.map(({ meta }) => meta.name).sort());
  });
});

test('Blue asks for evidence, location, approver and date of approval, of every requirement', () => {
  const bare = { evidence: undefined, location: undefined, approvedBy: undefined, approvedOn: undefined };
  const findings = findingsWith({ rows: Object.fromEntries(REQUIREMENTS.map(({ id }) => [id, bare])) });
  expect(findings).toHaveLength(4 * REQUIREMENTS.length);
});

test('a requirement with a date of its own is due by that date', () => {
  const findings = findingsWith({ rows: { '3.3': { status: 'Red', due: { date: '2024-11-15' } } } });
  expect(findings.filter(({ field }) => field === 'due')).toMatchObject([
    { code: 'MIS304', message: '3.3 is due on 15 Nov 2024, but the scheme asks for it by 2 Oct 2024.' },
  ]);
});

test('one date with the month first casts doubt on the whole column', () => {
  const findings = findingsWith({
    rows: {
      '1.1': { approvedOn: '10/31/2024' },
      '1.2': { approvedOn: '03/10/2024' },
      '1.3': { approvedOn: '31/10/2024' },
    },
  });
  expect(findings.map(({ requirement, message }) => [requirement, message.includes('month before the day')])).toEqual([
    ['1.1', true],
    ['1.2', true],
  ]);
});

test('what stands where a date should is never repeated', () => {
  const findings = findingsWith({ rows: { '1.1': { approvedOn: 'born 03/04/1990, NHS 999 000 0018' } } });
  expect(findings.map(({ code }) => code)).toContain('MIS301');
  expect(JSON.stringify(findings)).not.toMatch(/1990|999/);
});

import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/registry.ts';
import { STAGES, type Stage, severityAt } from '../../src/rules/stage.ts';
import type { CellInput, RowInput } from '../support/make-spreadsheet.ts';
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

/** These requirements all give one location. */
function sharing(...ids: string[]): NonNullable<AuditChanges['rows']> {
  return Object.fromEntries(ids.map((id) => [id, { location: 'S:\\Training\\Register.xlsx' }]));
}

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
    accepts: { overview: [OVERVIEW_HEADINGS, [1, 0, 0, 0, 7, 7], ['Total', 0, 0, 0, 81, 89]] },
    rejects: { overview: [OVERVIEW_HEADINGS, [1, 0, 0, 0, 6, 7], ['Total', 0, 0, 0, 81, 89]] },
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
  'evidence-placeholder': {
    accepts: {
      rows: { '1.1': { evidence: 'TBCH audit', location: { text: 'See folder', link: 'https://trust.example/1.1' } } },
    },
    rejects: { rows: { '1.1': { evidence: 'T.B.C.' } } },
    finding: { requirement: '1.1', field: 'evidence', cell: 'E2', message: /1\.1 is Blue, but only a placeholder/ },
  },
  'location-unclear': {
    accepts: { rows: { '1.1': { location: 'Maternity site > MIS 6 > 1.1' } } },
    rejects: { rows: { '1.1': { location: 'Minutes of 12/10/2024' } } },
    finding: { requirement: '1.1', field: 'location', cell: 'F2', message: /neither a path nor a link/ },
  },
  'location-personal': {
    accepts: { rows: { '1.1': { location: 'S:\\Maternity\\Desktop review\\1.1' } } },
    rejects: { rows: { '1.1': { location: 'C:\\MIS\\1.1' } } },
    finding: { requirement: '1.1', field: 'location', cell: 'F2', message: /saved on a local drive/ },
  },
  'location-shared': {
    accepts: { rows: sharing('8.4', '8.5', '8.6', '8.7', '8.8', '8.9') },
    rejects: { rows: sharing('8.3', '8.4', '8.5', '8.6', '8.7', '8.8', '8.9') },
    finding: { requirement: '8.3', field: 'location', cell: 'F4', message: /^7 requirements of safety action 8/ },
  },
  'evidence-repeated': {
    accepts: { rows: { '2.1': { evidence: 'Scorecard' }, '2.2': { evidence: 'Scorecard' } } },
    rejects: {
      rows: {
        '2.1': { evidence: 'Scorecard' },
        '2.2': { evidence: 'scorecard.' },
        '2.3': { evidence: 'Scorecard' },
      },
    },
    finding: {
      requirement: '2.1',
      field: 'evidence',
      cell: 'E2',
      message: /^All 3 requirements met in safety action 2/,
    },
  },
  'approver-is-lead': {
    accepts: { rows: { '1.1': { lead: undefined } } },
    rejects: { rows: { '1.1': { approvedBy: 'head of midwifery ' } } },
    finding: { requirement: '1.1', field: 'approvedBy', cell: 'G2', message: /approved by its own lead/ },
  },
  'approver-initials': {
    accepts: { rows: { '1.1': { approvedBy: 'NED' } } },
    rejects: { rows: { '1.1': { approvedBy: 'J. S.' } } },
    finding: { requirement: '1.1', field: 'approvedBy', cell: 'G2', message: /initials only/ },
  },
  'comment-contradicts': {
    accepts: { rows: { '1.1': { comments: 'No further outstanding actions. Rated outstanding.' } } },
    rejects: { rows: { '1.1': { comments: 'No actions open; minutes still to be signed' } } },
    finding: { requirement: '1.1', field: 'comments', cell: 'J2', message: /still to be done/ },
  },
  'date-unreadable': {
    accepts: { rows: { '1.1': { approvedOn: '1 October 2024' } } },
    rejects: { rows: { '1.1': { approvedOn: '31/09/2024' } } },
    finding: { requirement: '1.1', field: 'approvedOn', cell: 'H2', message: /a day that does not exist/ },
  },
  'approval-in-future': {
    accepts: { rows: { '1.1': { approvedOn: { date: '2024-12-09' } } } },
    rejects: { rows: { '1.1': { approvedOn: { date: '2024-12-10' } } } },
    finding: {
      requirement: '1.1',
      field: 'approvedOn',
      cell: 'H2',
      message: /10 Dec 2024, which is after today, 9 Dec 2024/,
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
  'approval-before-period': {
    accepts: {
      rows: { '10.6': { approvedOn: { date: '2023-12-08' } }, '8.10': { approvedOn: { date: '2023-12-01' } } },
    },
    rejects: { rows: { '10.6': { approvedOn: { date: '2023-12-07' } } } },
    finding: {
      requirement: '10.6',
      field: 'approvedOn',
      cell: 'H7',
      message: /what counts for it began on 8 Dec 2023/,
    },
  },
  'approval-before-evidence': {
    accepts: {
      rows: { '2.1': { approvedOn: { date: '2024-07-31' } }, '8.10': { approvedOn: { date: '2024-07-30' } } },
    },
    rejects: { rows: { '2.1': { approvedOn: { date: '2024-07-30' } } } },
    finding: { requirement: '2.1', field: 'approvedOn', cell: 'H2', message: /what it measures runs to 31 Jul 2024/ },
  },
  'approval-after-deadline': {
    accepts: { rows: { '1.1': { approvedOn: { date: '2025-03-03' } } } },
    rejects: { rows: { '1.1': { approvedOn: { date: '2025-03-04' } } } },
    finding: {
      requirement: '1.1',
      field: 'approvedOn',
      cell: 'H2',
      message: /after the submission deadline of 3 Mar 2025/,
    },
    asOf: '2025-03-10',
  },
  'due-in-past': {
    accepts: { rows: { '1.1': { status: 'Amber', due: { date: '2024-12-09' } } } },
    rejects: { rows: { '1.1': { status: 'Amber', due: { date: '2024-12-08' } } } },
    finding: { requirement: '1.1', field: 'due', cell: 'I2', message: /was due on 8 Dec 2024, 1 day ago/ },
  },
  'due-on-weekend': {
    accepts: { rows: { '1.1': { status: 'Amber', due: { date: '2024-11-30' } } } },
    rejects: { rows: { '1.1': { status: 'Amber', due: { date: '2024-11-17' } } } },
    finding: { requirement: '1.1', field: 'due', cell: 'I2', message: /due on a weekend, Sun 17 Nov 2024/ },
    asOf: '2024-11-08',
  },
  'interim-date-missed': {
    accepts: { rows: { '3.3': { status: 'Green', approvedOn: undefined } } },
    rejects: { rows: { '3.3': { status: 'Amber', approvedOn: undefined } } },
    finding: {
      requirement: '3.3',
      field: 'status',
      cell: 'C4',
      message: /open, and the scheme asked for it by 2 Oct 2024/,
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
  'condition-contradicts': {
    accepts: {
      rows: {
        '4.20': { status: 'Red' },
        '4.21': { status: 'Amber' },
        '4.22': { status: 'Red' },
        '4.23': { status: 'Red' },
      },
    },
    rejects: { rows: { '3.2': { status: 'Amber' } } },
    finding: {
      requirement: '3.2',
      field: 'status',
      cell: 'C3',
      message: /asked for only where 3\.1 is not met; 3\.1 is Blue/,
    },
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
    ['Total', 0, 0, 0, 81, 89],
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

test.each(STAGES)('a workbook with nothing wrong has no finding at stage %s', (stage) => {
  expect(findingsWith({}, undefined, stage)).toEqual([]);
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
    const helpers = [
      'identifier-facts.ts',
      'location-words.ts',
      'met-rows.ts',
      'placeholder-words.ts',
      'registry.ts',
      'rule.ts',
      'row-facts.ts',
      'severity.ts',
      'stage.ts',
    ];
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
  const bare = {
    status: 'Blue',
    evidence: undefined,
    location: undefined,
    approvedBy: undefined,
    approvedOn: undefined,
  };
  const findings = findingsWith({ rows: Object.fromEntries(REQUIREMENTS.map(({ id }) => [id, bare])) }).filter(
    ({ name }) => name === 'evidence-missing' || name === 'approval-missing',
  );
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
      '1.5': { approvedOn: '10/31/2024' },
      '1.6': { approvedOn: '03/10/2024' },
      '1.7': { approvedOn: '31/10/2024' },
    },
  });
  expect(findings.map(({ requirement, message }) => [requirement, message.includes('month before the day')])).toEqual([
    ['1.5', true],
    ['1.6', true],
  ]);
});

test('what stands where a date should is never repeated', () => {
  const findings = findingsWith({ rows: { '1.1': { approvedOn: 'born 03/04/1990, NHS 999 000 0018' } } });
  expect(findings.map(({ code }) => code)).toContain('MIS301');
  expect(JSON.stringify(findings)).not.toMatch(/1990|999/);
});

test('what is set aside because another requirement is met is doubted while that one is open', () => {
  const findings = findingsWith({ rows: { '4.16': { status: 'Amber', approvedOn: undefined } } });
  expect(findings.filter(({ code }) => code === 'MIS403').map(({ requirement }) => requirement)).toEqual([
    '4.17',
    '4.18',
    '4.19',
  ]);
});

test('a late interim date is said once, not again as an overdue row', () => {
  const late = { status: 'Amber', approvedOn: undefined, due: { date: '2024-10-02' } };
  expect(findingsWith({ rows: { '3.3': late } }).map(({ code }) => code)).toEqual(['MIS310']);
});

test('an approval that has not come, or of a year before, gets one finding', () => {
  const codesFor = (date: string) =>
    findingsWith({ rows: { '8.1': { approvedOn: { date } } } }).map(({ code }) => code);
  expect(codesFor('2025-03-10')).toEqual(['MIS302']);
  expect(codesFor('2023-11-30')).toEqual(['MIS305']);
});

test.each([
  'TBC',
  'tbc with the LMNS',
  'T.B.A',
  'n/a',
  'N.A.',
  '-',
  '.',
  '???',
  'XX',
  'See folder',
  'to follow',
  'Pending...',
  'To be added',
])('"%s" is a placeholder, not evidence, from the evidence stage on an error', (evidence) => {
  expect(findingsWith({ rows: { '1.1': { evidence } } }, undefined, 'evidence')).toMatchObject([
    { code: 'MIS207', severity: 'error' },
  ]);
});

test.each([
  'See folder of minutes, item 4',
  'Pending cases list, reviewed',
  'None of the 12 cases was late',
  'XR2 audit',
])('"%s" is evidence', (evidence) => {
  expect(findingsWith({ rows: { '1.1': { evidence } } })).toEqual([]);
});

test.each([
  ['\\\\trust-fs01\\Maternity\\MIS6', undefined],
  ['S:\\Maternity\\MIS 6\\1.1.pdf', undefined],
  ['https://trust.sharepoint.com/sites/Maternity/Shared%20Documents/home/1.1', undefined],
  ['Maternity Governance > Documents > MIS', undefined],
  ['file:///S:/Maternity/1.1.pdf', undefined],
  ['Governance drive', 'MIS208'],
  ['With Jane and/or Sue', 'MIS208'],
  ['1.1 final v2.docx', 'MIS208'],
  ['c:\\MIS', 'MIS209'],
  ['file:///C:/MIS/1.1.pdf', 'MIS209'],
  ['\\\\trust-fs01\\home$\\smithj\\MIS', 'MIS209'],
  ['C:\\Users\\smithj\\Downloads\\1.1.pdf', 'MIS209'],
  ['https://trust-my.sharepoint.com/personal/smithj/1.1', 'MIS209'],
  ['OneDrive - Trust\\MIS', 'MIS209'],
])('the location %s gives %s', (location, code) => {
  const findings = findingsWith({ rows: { '1.1': { location } } });
  expect(findings.map((finding) => finding.code)).toEqual(code === undefined ? [] : [code]);
  expect(JSON.stringify(findings)).not.toMatch(/smithj|Jane/);
});

test('a link is judged by where it leads, whatever words it shows', () => {
  const located = (location: CellInput) => findingsWith({ rows: { '1.1': { location } } }).map(({ code }) => code);
  expect(located({ text: 'Evidence', link: 'https://trust.example/1.1' })).toEqual([]);
  expect(located({ formula: 'HYPERLINK("https://trust.example/1.1","Evidence")', stored: 'Evidence' })).toEqual([]);
  expect(located({ text: 'Evidence', link: 'C:\\MIS\\1.1.pdf' })).toEqual(['MIS209']);
});

test('requirements whose links differ share no location, though their cells show the same words', () => {
  const rows = Object.fromEntries(
    ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7'].map((id) => [
      id,
      { location: { text: 'Folder', link: `https://trust.example/${id}` } },
    ]),
  );
  expect(findingsWith({ rows })).toEqual([]);
});

test('no new finding repeats the words of a cell', () => {
  const secret = 'still to ask Zebedee';
  const findings = findingsWith({
    rows: { '1.1': { lead: secret, approvedBy: secret, location: secret, comments: secret } },
  });
  expect(findings.map(({ code }) => code).sort()).toEqual(['MIS208', 'MIS212', 'MIS214']);
  expect(JSON.stringify(findings)).not.toContain('Zebedee');
});

test.each([
  ['Minutes not yet signed', 1],
  ['Awaiting sign-off by the ICB', 1],
  ['One action OUTSTANDING', 1],
  ['Nothing outstanding', 0],
  ['No longer awaiting the rota', 0],
  ['Notable practice, no outstanding actions', 0],
  [`${'outstanding '.repeat(2500)}`, 1],
])('the comment "%.40s" on a Blue row gives %i findings', (comments, count) => {
  expect(findingsWith({ rows: { '1.1': { comments } } }).filter(({ code }) => code === 'MIS214')).toHaveLength(count);
});

test.each([
  ['JS', true],
  ['J.S.', true],
  ['j.s', true],
  ['js', true],
  ['A B C', true],
  ['HoM', false],
  ['CEO', false],
  ['Jo Ng', false],
  ['Quality Committee', false],
])('whether %s is named by initials only: %s', (approvedBy, initials) => {
  const codes = findingsWith({ rows: { '1.1': { approvedBy } } }).map(({ code }) => code);
  expect(codes).toEqual(initials ? ['MIS213'] : []);
});

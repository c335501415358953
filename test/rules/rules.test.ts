import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/audit/audit-report.ts';
import { namesRequirements } from '../../src/rules/families.ts';
import { RULES } from '../../src/rules/registry.ts';
import type { RuleExample } from '../../src/rules/rule.ts';
import { severityAt } from '../../src/rules/stage.ts';
import { identifierFinder, withoutIdentifiers } from '../../src/shared/identifiers/identifier-finder.ts';
import type { CellInput, RowInput } from '../support/make-spreadsheet.ts';
import { findingsWith } from '../support/perfect-audit.ts';
import { REQUIREMENTS } from '../support/scheme.ts';
import { COMPLIANCE_CASES } from './cases/compliance-cases.ts';
import { CONFIDENTIALITY_CASES } from './cases/confidentiality-cases.ts';
import { CONFIGURATION_CASES } from './cases/configuration-cases.ts';
import { DATE_CASES } from './cases/date-cases.ts';
import { DECLARATION_CASES } from './cases/declaration-cases.ts';
import { FIGURE_CASES } from './cases/figure-cases.ts';
import { ROW_CASES } from './cases/row-cases.ts';
import type { RuleCase, RuleCases } from './cases/rule-case.ts';
import { WORKBOOK_CASES } from './cases/workbook-cases.ts';

const OVERVIEW_HEADINGS = ['Safety action', 'Red', 'Amber', 'Green', 'Blue', 'Total'];

const CASES: RuleCases = {
  ...WORKBOOK_CASES,
  ...ROW_CASES,
  ...DATE_CASES,
  ...COMPLIANCE_CASES,
  ...FIGURE_CASES,
  ...DECLARATION_CASES,
  ...CONFIDENTIALITY_CASES,
  ...CONFIGURATION_CASES,
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

describe.each(RULES.map((rule) => [rule.meta.name, rule] as const))('%s', (name, { meta }) => {
  const own = CASES[name];

  test('accepts what is right', () => {
    expect(findingsWith(own?.accepts, own?.asOf, own?.stage).filter(({ code }) => code === meta.code)).toEqual([]);
  });

  test('rejects what is wrong, and says where', () => {
    const finding: RuleCase['finding'] = own?.finding ?? { message: /a case of its own/ };
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

type RowExample = Extract<RuleExample, { requirement: string }>;

const ROW_EXAMPLES = RULES.flatMap(({ meta: { code, name, example } }) =>
  'requirement' in example ? [[name, code, example] as const] : [],
);

describe.each(ROW_EXAMPLES)('the example of %s', (name, code, { requirement, wrong, right }) => {
  /** What is found in the perfect audit once the cells of the example stand in it. */
  function findingsOf(cells: RowExample['wrong']): Finding[] {
    const written = Object.entries(cells).map(([field, text]) => [field, text === '' ? undefined : text]);
    const rows = { [requirement]: Object.fromEntries(written) };
    return findingsWith({ rows }, CASES[name]?.asOf, CASES[name]?.stage);
  }

  test('is found in that row while it is wrong', () => {
    const found = findingsOf(wrong).filter((finding) => finding.code === code);
    expect(found.map((finding) => finding.requirement)).toContain(requirement);
  });

  test('is found nowhere once it is right, and no other rule finds anything in its cells', () => {
    const found = findingsOf(right);
    expect(found.map((finding) => finding.code)).not.toContain(code);
    const inItsCells = found.filter(({ field }) => field !== undefined && field in right);
    expect(inItsCells.filter((finding) => finding.requirement === requirement)).toEqual([]);
  });

  test('shows the same cells wrong and right, so that they can be compared', () => {
    expect(Object.keys(right)).toEqual(Object.keys(wrong));
  });
});

test.each(RULES.map(({ meta }) => [meta.name, meta.example]))('the example of %s tells of no patient', (_, example) => {
  const shown = JSON.stringify(example);
  expect(withoutIdentifiers(shown, identifierFinder())).toBe(shown);
});

describe('the registry', () => {
  test('has a file for each rule, of the same name, and no other', () => {
    const helpers = [
      'board-facts.ts',
      'families.ts',
      'figure-facts.ts',
      'identifier-facts.ts',
      'location-words.ts',
      'met-rows.ts',
      'named-years.ts',
      'placeholder-words.ts',
      'registry.ts',
      'rule.ts',
      'row-facts.ts',
      'same-person.ts',
      'severity.ts',
      'stage.ts',
      'waiver-words.ts',
    ];
    const files = readdirSync('src/rules').filter((file) => !helpers.includes(file));
    expect(RULES.map(({ meta }) => `${meta.name}.ts`).sort()).toEqual(files.sort());
  });

  test('gives every rule its own code, in order', () => {
    const codes = RULES.map(({ meta }) => meta.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect([...codes].sort()).toEqual(codes);
  });

  test('names a requirement wherever a waiver must name one', () => {
    const silent = RULES.filter(({ meta }) => namesRequirements(meta.code) && !CASES[meta.name]?.finding.requirement);
    expect(silent.map(({ meta }) => meta.name)).toEqual([]);
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

test('two headings that mean the same are no trouble once the configuration names one, as the example says', () => {
  const findings = findingsWith({ extraHeading: 'Owner', settings: { columns: { lead: 'Owner' } } });
  expect(findings.map(({ code }) => code)).not.toContain('MIS106');
});

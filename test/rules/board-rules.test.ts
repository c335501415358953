import { describe, expect, test } from 'vitest';
import type { CellInput, RowInput } from '../support/make-spreadsheet.ts';
import { type AuditChanges, findingsWith } from '../support/perfect-audit.ts';

const atBoard = (changes: AuditChanges, asOf = '2024-12-09') => findingsWith(changes, asOf, 'board');
const found = (changes: AuditChanges, asOf?: string) =>
  atBoard(changes, asOf).map(({ code, at }) => `${code} ${at?.cell ?? ''}`.trim());

test('without a declaration there is one finding, not one for each thing that it lacks', () => {
  expect(found({ declaration: null })).toEqual(['MIS501']);
});

test('a safety action without a line is named at the heading', () => {
  const [finding] = atBoard({ declaration: { A9: undefined, B9: undefined, D9: undefined } });
  expect(finding).toMatchObject({
    code: 'MIS502',
    at: { cell: 'D5' },
    message: expect.stringContaining('no line for safety action 4'),
  });
});

test('a requirement without a row is open, whatever the Board declares', () => {
  const disagreeing = findingsWith({ without: ['4.12'], declaration: {} }).filter(({ code }) => code === 'MIS503');
  expect(disagreeing).toMatchObject([{ at: { cell: 'D9' }, message: expect.stringContaining('1 of its 23') }]);
});

describe('sign-offs', () => {
  test.each<[string, Readonly<Record<string, CellInput>>, string[], string?]>([
    ['on the day of the deadline', { E20: '3/3/2025' }, [], '2025-03-10'],
    ['the day after', { E20: '4 March 2025' }, ['MIS505 E20'], '2025-03-10'],
    ['on a day that has not come', { E19: { date: '2024-12-10' } }, ['MIS505 E19']],
    ['at a meeting to come, before the deadline', { E21: { date: '2025-02-20' } }, []],
    ['at a meeting to come, after the deadline', { E21: { date: '2025-03-20' } }, ['MIS505 E21']],
    ['without any entry', { C20: undefined, D20: 'TBC', E20: undefined }, ['MIS504 C20']],
    ['with a date that can be read two ways', { E20: '05/12/24' }, ['MIS504 E20']],
    [
      'by nobody of the Board',
      { B20: 'Board safety champion', D20: 'Director', B21: undefined, E21: undefined },
      ['MIS504 D5'],
    ],
    ['on a line of the Trust’s own, left empty', { B23: 'Board safety champion' }, []],
    [
      'on a line of the Trust’s own, begun',
      { B23: 'Board safety champion', C23: 'Fourth Surname' },
      ['MIS504 D23', 'MIS504 E23'],
    ],
    ['by the ICB, but for its date', { E22: undefined }, ['MIS504 E22']],
  ])('%s', (_, declaration, findings, asOf) => {
    expect(found({ declaration }, asOf)).toEqual(findings);
  });

  test('are not late for evidence that was approved after the deadline, which has a finding of its own', () => {
    const rows = { '8.3': { approvedOn: { date: '2025-03-05' } } };
    expect(found({ rows }, '2025-03-10')).toEqual(['MIS307 H4']);
  });
});

test.each<[Readonly<Record<string, CellInput>>, string | undefined]>([
  [{ C25: undefined, D25: undefined }, 'with whom'],
  [{ C25: 'tbc', D25: 'Example ICB' }, undefined],
  [{ E25: { date: '2024-12-10' } }, 'has not come'],
  [{ E25: { date: '2024-12-06' } }, 'after the Trust Board signed'],
  [{ E25: 'December' }, 'can’t be read'],
  [{ B25: 'LMNS partners' }, 'nothing of a discussion'],
])('talks with the commissioners: %j', (declaration, words) => {
  const findings = atBoard({ declaration });
  expect(findings.map(({ code }) => code)).toEqual(words === undefined ? [] : ['MIS507']);
  if (words !== undefined) expect(findings[0]?.message).toContain(words);
});

test('a contact who is not there at all is one finding', () => {
  expect(found({ declaration: { C28: undefined, E28: undefined, C29: '-' } })).toEqual(['MIS508 C28', 'MIS508 C29']);
});

test.each([
  ['Given Surname', true],
  ['Dr. Gíven  surname (CEO)', true],
  ['Given Surname - Chief Executive', true],
  ['CEO', true],
  ['Chief Executive Officer', true],
  ['G Surname', false],
  ['Example', false],
  ['Given Surname and Other Surname', false],
  ['Deputy Chief Executive', false],
])('whether evidence approved by "%s" was approved by the chief executive Given Surname: %s', (approvedBy, is) => {
  expect(found({ rows: { '4.12': { approvedBy } } })).toEqual(is ? ['MIS509 G13'] : []);
});

describe('the action plan', () => {
  const open: AuditChanges = {
    rows: { '8.3': { status: 'Amber', approvedOn: undefined } },
    declaration: { D13: 'No' },
  };
  const plannedIn = (...plan: RowInput[]) =>
    found({ ...open, sheets: { Plan: plan } }).filter((each) => each.startsWith('MIS5'));
  const HEADINGS: RowInput = ['Safety action', 'Action', 'Lead', 'Cost', 'Funding source', 'Due'];

  test('is asked for once where there is none', () => {
    const findings = atBoard({ ...open, rows: { ...open.rows, '4.12': { status: 'Red' } } });
    const missing = findings.filter(({ code }) => code === 'MIS510');
    expect(missing.map(({ message }) => message)).toEqual([
      'Safety actions 4 and 8 are not met, and no action plan was found in the workbook.',
    ]);
  });

  test('says once that a column is not there', () => {
    expect(plannedIn(HEADINGS.slice(0, 5), [8, 'Train', 'Lead', 5, 'Trust'], [8, 'Rota', 'Lead', 5, 'Trust'])).toEqual([
      'MIS511 B1',
    ]);
  });

  test('is asked for each thing that a line lacks, in its cell', () => {
    expect(plannedIn(HEADINGS, [8, '?', 'tbc', 'awaiting', 'n/a', 'soon'])).toEqual(
      ['B2', 'C2', 'D2', 'E2', 'F2'].map((cell) => `MIS511 ${cell}`),
    );
  });

  test('is asked for the safety action of a line that names none', () => {
    expect(
      plannedIn(HEADINGS, [8, 'Train', 'Lead', 0, undefined, '30 Jun 2025'], ['Rotas', 'Plan', 'Lead', 0]),
    ).toEqual(['MIS511 A3']);
  });

  test('is nobody’s business while all is met', () => {
    expect(found({ sheets: { Plan: [HEADINGS, [8, 'Train'], ['?', 'Train']] } })).toEqual([]);
  });
});

describe('locums', () => {
  const setAside = (comments: string) => ({ status: 'Not applicable', comments, approvedOn: undefined });
  const codes = (reasons: readonly string[], audit: Readonly<Record<string, CellInput>>) => {
    const [first = '', second = first, third = first] = reasons;
    const rows = { '4.1': setAside(first), '4.2': setAside(second), '4.3': setAside(third), '4.4': audit };
    return findingsWith({ rows }).map(({ code }) => code);
  };
  const NONE = 'No such locum was used, or each met 4.2 or 4.3.';

  test.each<[readonly string[], Readonly<Record<string, CellInput>>, boolean]>([
    [[NONE], setAside('No short-term locum was used'), false],
    [[NONE], { evidence: 'Audit: nil locum use in six months' }, false],
    [[NONE], { status: 'Red', approvedOn: undefined }, false],
    [[NONE], { status: 'Amber', approvedOn: undefined, comments: 'If locums were used, audit' }, false],
    [[NONE], {}, true],
    [['Each locum met 4.2', 'All locums met 4.1', NONE], setAside('Audit in the autumn'), true],
    [
      [NONE],
      { status: 'Amber', approvedOn: undefined, comments: 'Log: 14 short-term locums, all with a certificate' },
      true,
    ],
  ])('set aside for %j, with 4.4 %j: contradicted %s', (reasons, audit, contradicted) => {
    expect(codes(reasons, audit).includes('MIS404')).toBe(contradicted);
  });
});

test('no finding about these sheets repeats a name or the words of a cell', () => {
  const secret = 'Zebedee';
  const findings = atBoard({
    rows: { '8.3': { status: 'Amber', due: undefined }, '4.12': { approvedBy: `${secret} Example` } },
    declaration: {
      D9: secret,
      C19: `${secret} Example`,
      D19: undefined,
      E20: secret,
      C28: secret,
      E28: secret,
      E25: secret,
    },
    sheets: {
      Plan: [
        ['Safety action', 'Action', 'Cost'],
        [8, secret, secret],
        [secret, secret, 5],
      ],
    },
  });
  expect(new Set(findings.map(({ code }) => code))).toEqual(
    new Set(['MIS206', 'MIS303', 'MIS410', 'MIS502', 'MIS503', 'MIS504', 'MIS507', 'MIS508', 'MIS509', 'MIS511']),
  );
  expect(JSON.stringify(findings)).not.toContain(secret);
});

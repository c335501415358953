import { describe, expect, test } from 'vitest';
import type { LayoutSettings } from '../../../src/workbook/layout.ts';
import { readAudit } from '../../../src/workbook/read-audit.ts';
import { declarationRows } from '../../support/declaration-rows.ts';
import { type CellInput, makeSpreadsheet, type RowInput, type SheetInput } from '../../support/make-spreadsheet.ts';
import { requirementsOf, YEAR_6 } from '../../support/scheme.ts';

type Sheets = Readonly<Record<string, SheetInput | readonly RowInput[]>>;

function read(sheets: Sheets, settings: LayoutSettings = {}) {
  return readAudit(makeSpreadsheet(sheets), YEAR_6, settings).declaration();
}

const answers = (sheets: Sheets) => read(sheets)?.actions.map(({ action, answer }) => `${action} ${answer}`);

describe('what is declared', () => {
  test('is found by its headings, below titles, in any columns of any sheet', () => {
    const rows = YEAR_6.safetyActions.map(
      ({ number, title }): RowInput => [undefined, title, undefined, 'Y', `SA${number}`],
    );
    const declaration = read({
      Sheet7: [['Trust papers'], [], [undefined, 'Title', 'Lead', 'Declared\r\nas met', 'Action no.'], ...rows],
    });
    expect(declaration?.actions).toHaveLength(10);
    expect(declaration?.heading).toEqual({ sheet: 'Sheet7', cell: 'D3', row: 3, column: 4 });
    expect(declaration?.actions[3]).toMatchObject({ action: 4, answer: 'yes', place: { cell: 'D7' } });
  });

  test('is found under the headings of the national form', () => {
    const heading = ['Action No.', 'Maternity safety action', 'Action met? (Y/N)'];
    expect(answers({ Form: [heading, [1, 'Perinatal mortality reviews', 'Y'], [2, 'Data', 'N']] })).toEqual([
      '1 yes',
      '2 no',
    ]);
  });

  test.each<[CellInput, string]>([
    ['Yes', 'yes'],
    [' yes – fully met ', 'yes'],
    ['MET', 'yes'],
    ['Compliant', 'yes'],
    [true, 'yes'],
    ['\u2714', 'yes'],
    [{ formula: 'IF(C4="Met","Yes","No")', stored: 'Yes' }, 'yes'],
    ['N', 'no'],
    ['Not met', 'no'],
    ['No - not compliant', 'no'],
    ['Non-compliant', 'no'],
    [false, 'no'],
    ['  ', 'blank'],
    ['-', 'blank'],
    [undefined, 'blank'],
    ['Partly', 'unreadable'],
    ['Yes?', 'unreadable'],
    ['Yes, but not 4.12', 'unreadable'],
    ['TBC', 'unreadable'],
    ['x', 'unreadable'],
    [1, 'unreadable'],
    [{ formula: 'IF(C4="Met","Yes","No")' }, 'unreadable'],
  ])('%j is read as %s', (cell, answer) => {
    expect(
      answers({
        Declaration: [
          ['Safety action', 'Declared'],
          ['SA1', cell],
        ],
      }),
    ).toEqual([`1 ${answer}`]);
  });

  test('ends with its total, and a numbered note below is no second line', () => {
    const rows: RowInput[] = [
      ['Safety action', 'Declared'],
      ['1', 'Yes'],
      ['2', 'No'],
      [],
      ['1. Signed copies are with the secretary.'],
    ];
    expect(answers({ Declaration: rows })).toEqual(['1 yes', '2 no']);
    expect(answers({ Declaration: [...rows.slice(0, 3), ['Total', 1], ['3', 'Yes']] })).toEqual(['1 yes', '2 no']);
  });
});

describe('what is no declaration', () => {
  const compliance: RowInput[] = [
    ['Safety action', 'Compliant?'],
    ...YEAR_6.safetyActions.map(({ number }): RowInput => [number, 'Yes']),
  ];

  test('is a summary, unless its sheet says that it declares', () => {
    expect(read({ Summary: compliance })).toBeUndefined();
    expect(read({ 'Board declaration': compliance })?.actions).toHaveLength(10);
    expect(read({ Summary: [['Declaration of the Board'], ...compliance] })?.actions).toHaveLength(10);
  });

  test('is an overview, whatever its sheet says', () => {
    const heading = ['Safety action', 'Red', 'Amber', 'Green', 'Blue', 'Declared'];
    expect(
      read({
        Declaration: [heading, ...YEAR_6.safetyActions.map(({ number }): RowInput => [number, 0, 0, 0, 7, 'Yes'])],
      }),
    ).toBeUndefined();
  });

  test('is a sheet that holds requirements', () => {
    const rows = requirementsOf(4).map(({ id, text }): RowInput => [id, text, 'Blue', 'Yes', 4]);
    expect(read({ SA4: [['No.', 'Requirement', 'Status', 'Declared', 'Safety action'], ...rows] })).toBeUndefined();
  });

  test.each(['Declaration Year 5', 'Declaration (old)', 'Archived declaration'])('is the sheet "%s"', (name) => {
    expect(read({ [name]: declarationRows().filter((_, index) => index !== 1) })).toBeUndefined();
  });

  test('is one whose title names another year only', () => {
    expect(read({ Declaration: declarationRows({ A2: 'Maternity Incentive Scheme Year 5' }) })).toBeUndefined();
    expect(read({ Declaration: declarationRows({ A3: 'Changed since Year 5' }) })?.actions).toHaveLength(10);
  });

  test('is a sheet that is to be left out', () => {
    expect(read({ Declaration: declarationRows() }, { ignoreSheets: ['declaration'] })).toBeUndefined();
  });
});

test('of two declarations one that can be seen is read, and the other is named', () => {
  const declaration = read({
    Draft: { rows: declarationRows({ D6: 'No' }), state: 'hidden' },
    Final: declarationRows(),
  });
  expect(declaration).toMatchObject({ heading: { sheet: 'Final' }, actions: { 0: { answer: 'yes' } }, leftAside: [] });
  expect(read({ Draft: declarationRows(), Final: declarationRows() })).toMatchObject({
    heading: { sheet: 'Draft' },
    leftAside: [{ sheet: 'Final', cell: 'D5' }],
  });
});

describe('sign-offs', () => {
  const signed = (...rows: RowInput[]) => read({ Declaration: declarationRows(), 'Sign-off': rows })?.signOffs.slice(4);

  test('are read from the fresh layout', () => {
    expect(read({ Declaration: declarationRows() })?.signOffs).toMatchObject([
      { signers: ['chiefExecutive'], name: 'Given Surname', role: 'Chief executive', date: { date: '2024-12-05' } },
      { signers: ['board'] },
      { signers: ['boardMeeting'], name: undefined },
      { signers: ['icb'], date: { date: '2024-12-06' } },
    ]);
  });

  test('are read where the role says whose they are', () => {
    expect(
      signed(
        ['Name', 'Position', 'Signature', 'Date'],
        ['Given Surname', 'CEO, for the Board', '(signed)', '5th December 2024'],
      ),
    ).toMatchObject([{ signers: ['chiefExecutive', 'board'], name: 'Given Surname', date: { date: '2024-12-05' } }]);
  });

  test('are read where "Signed off by" heads the names', () => {
    const [first] =
      signed(['Signed off by', 'Role', 'Date'], ['Given Surname', 'ICB accountable officer', 45_631]) ?? [];
    expect(first).toMatchObject({ signers: ['icb'], name: 'Given Surname', date: { date: '2024-12-05' } });
    expect(first?.place('name')).toMatchObject({ sheet: 'Sign-off', cell: 'A2' });
  });

  test('leave a safety champion’s line without a signer, and notes out', () => {
    const rows = [
      ['CEO', 'Given Surname', '5 Dec 2024'],
      ['Board safety champion', 'Fifth Surname'],
      ['Kept with the Board papers.'],
    ];
    expect(signed(['Signed by', 'Name', 'Date'], ...rows)?.map(({ signers }) => signers)).toEqual([
      ['chiefExecutive'],
      [],
    ]);
  });

  test('are not taken from a list that nobody of the Board signed', () => {
    expect(signed(['Signed off by', 'Date'], ['Practice educator', '5 Dec 2024'])).toEqual([]);
  });
});

test('an address is read from the link of a cell that shows a name', () => {
  const rows = declarationRows({ E29: { text: 'Third Surname', link: 'mailto:finance@trust.example?subject=MIS' } });
  expect(read({ Declaration: rows })?.contacts).toMatchObject([
    { kind: 'clinical', email: 'clinical@trust.example' },
    { kind: 'financial', email: 'finance@trust.example' },
  ]);
});

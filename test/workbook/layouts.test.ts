import { describe, expect, test } from 'vitest';
import { AmbiguousStatusError, type LayoutSettings } from '../../src/workbook/layout.ts';
import { readAudit } from '../../src/workbook/read-audit.ts';
import { type CellInput, makeSpreadsheet, type RowInput, type SheetInput } from '../support/make-spreadsheet.ts';
import { REQUIREMENTS, requirementsOf, YEAR_6 } from '../support/scheme.ts';

type Sheets = Readonly<Record<string, SheetInput | readonly (RowInput | undefined)[]>>;

function read(sheets: Sheets, settings: LayoutSettings = {}) {
  return readAudit(makeSpreadsheet(sheets), YEAR_6, settings);
}

/** One sheet for each safety action; `rows` makes a sheet out of the action's number. */
function sheetEach(
  nameOf: (action: number, title: string) => string,
  rows: (action: number) => (RowInput | undefined)[],
): Sheets {
  return Object.fromEntries(YEAR_6.safetyActions.map(({ number, title }) => [nameOf(number, title), rows(number)]));
}

const ALL_IDS = REQUIREMENTS.map(({ id }) => id);
const idsOf = (sheets: Sheets, settings?: LayoutSettings) =>
  read(sheets, settings).rows.map(({ requirement }) => requirement);

/** Requirement 4.12's row and its neighbours, under the headings given. */
function oneTable(
  headings: RowInput,
  row: (id: string, text: string) => RowInput,
  above: (RowInput | undefined)[] = [],
): Sheets {
  return { SA4: [...above, headings, ...requirementsOf(4).map(({ id, text }) => row(id, text))] };
}

describe('where the table stands', () => {
  test('below titles, at any row and column', () => {
    const sheets = sheetEach(
      (action) => `SA${action}`,
      (action) => [
        [`Safety action ${action}`],
        ['Owner of this sheet: Governance Lead'],
        undefined,
        undefined,
        [undefined, undefined, 'No.', 'Requirement', 'RAG'],
        ...requirementsOf(action).map(({ id, text }) => [undefined, undefined, id, text, 'Green']),
      ],
    );
    expect(idsOf(sheets)).toEqual(ALL_IDS);
    expect(read(sheets).tables[0]).toMatchObject({ sheet: 'SA1', headerRow: 5 });
  });

  test('with columns in any order, and columns of the Trust’s own', () => {
    const { rows, tables } = read(
      oneTable(['Cost code', 'Owner', 'RAG rating', 'Board paper', 'Requirement', 'Ref'], (id, text) => [
        'C1',
        'Clinical Director',
        'Amber',
        'x',
        text,
        id,
      ]),
    );
    expect(rows[11]).toMatchObject({
      requirement: '4.12',
      lead: 'Clinical Director',
      status: { kind: 'status', status: 'Amber' },
    });
    expect(tables[0]?.otherHeadings.map(({ heading }) => heading)).toEqual(['Cost code', 'Board paper']);
  });

  test('with group rows and merged titles between the requirements', () => {
    const rows = requirementsOf(4).flatMap(({ id, text }): RowInput[] => [
      ...(id === '4.14' ? [['Anaesthetic']] : []),
      [id, text, 'Red'],
    ]);
    const merges = [{ top: 1, left: 1, bottom: 1, right: 3 }];
    const sheets = {
      SA4: { rows: [['Clinical workforce'], ['No', 'Requirement', 'Status'], ['Obstetric'], ...rows], merges },
    };
    expect(idsOf(sheets)).toEqual(requirementsOf(4).map(({ id }) => id));
  });

  test('under a heading split over two rows', () => {
    const sheets = {
      SA2: [
        ['No.', 'Requirement', 'Status', 'Evidence', undefined, undefined],
        [undefined, undefined, undefined, 'Held', 'Where saved', 'Approved by'],
        ...requirementsOf(2).map(({ id, text }) => [id, text, 'Blue', 'Pack', 'S:\\MIS', 'Quality Assurance Lead']),
      ],
    };
    const audit = read(sheets);
    expect(audit.rows).toHaveLength(3);
    expect(audit.rows[0]).toMatchObject({
      requirement: '2.1',
      location: 'S:\\MIS',
      approvedBy: 'Quality Assurance Lead',
    });
  });

  test('a group heading right below the headings is not part of them', () => {
    const sheets = {
      SA4: [['No', 'Requirement', 'Status'], ['Obstetric'], ...requirementsOf(4).map(({ id, text }) => [id, text, ''])],
    };
    expect(read(sheets).tables[0]).toMatchObject({ headerRow: 1 });
  });

  test('headings repeated down one sheet begin a table each', () => {
    const sheets = {
      All: YEAR_6.safetyActions.flatMap(({ number, requirements }) => [
        [`Safety action ${number}`],
        ['No', 'Requirement', 'Status'],
        ...requirements.map(({ text }, index) => [index + 1, text, 'Red']),
      ]),
    };
    expect(idsOf(sheets)).toEqual(ALL_IDS);
  });

  test('on hidden sheets, hidden rows and filtered rows', () => {
    const sheets: Sheets = {
      SA2: {
        rows: [['No', 'Requirement', 'Status'], ...requirementsOf(2).map(({ id, text }) => [id, text, 'Red'])],
        state: 'hidden',
      },
      SA3: {
        rows: [['No', 'Requirement', 'Status'], ...requirementsOf(3).map(({ id, text }) => [id, text, 'Red'])],
        hiddenRows: [3],
      },
    };
    const { rows } = read(sheets);
    expect(rows.map(({ requirement, hidden }) => [requirement, hidden])).toEqual([
      ['2.1', true],
      ['2.2', true],
      ['2.3', true],
      ['3.1', false],
      ['3.2', true],
      ['3.3', false],
      ['3.4', false],
    ]);
  });

  test('sheets that merely look alike are left alone', () => {
    const sheets: Sheets = {
      SA2: [['No', 'Requirement', 'Status'], ...requirementsOf(2).map(({ id, text }) => [id, text, 'Red'])],
      'Local notes': [['Trust working notes'], ['2.1', 'Not a requirement row']],
      'Action plan': [
        ['Safety action', 'Gap', 'Action', 'Lead', 'Cost', 'Funding source', 'Due', 'Progress'],
        [4, 'Locums', 'Recruit', 'Clinical Director', 1000, 'Trust', { date: '2024-11-30' }, 'Red'],
      ],
      Overview: [
        ['Safety action', 'Red', 'Amber', 'Green', 'Blue', 'Total Requirements', 'Compliant'],
        [2, 3, 0, 0, 0, 3, 'No'],
      ],
    };
    expect(idsOf(sheets)).toEqual(['2.1', '2.2', '2.3']);
  });
});

describe('how requirements are numbered', () => {
  const numberings: Record<string, (id: string) => CellInput> = {
    'as 4.12': (id) => id,
    'as SA4.12': (id) => `SA${id}`,
    'as SA 4.12 with a space': (id) => `SA ${id}`,
    'as 4.12.': (id) => `${id}.`,
    'as 4.01': (id) => id.replace(/\.(\d)$/, '.0$1'),
    'as numbers, so that 4.10 is stored as 4.1': (id) => Number(id),
    'as numbers shown with two decimals': (id) => ({ number: Number(id.replace(/\.(\d)$/, '.0$1')), format: '0.00' }),
    'as plain numbers that restart on each sheet': (id) => Number(id.split('.')[1]),
    'as plain numbers in text': (id) => `${id.split('.')[1]}.`,
    'not at all, only by their words': () => undefined,
  };

  test.each(Object.entries(numberings))('%s', (_, numbering) => {
    const sheets = sheetEach(
      (action) => `SA${action}`,
      (action) => [
        ['No.', 'Requirement', 'Status'],
        ...requirementsOf(action).map(({ id, text }): RowInput => [numbering(id), text, 'Amber']),
      ],
    );
    expect(idsOf(sheets)).toEqual(ALL_IDS);
  });

  test('as numbers without any words beside them, by their place in the sequence', () => {
    const sheets = { SA4: [['No.', 'Status'], ...requirementsOf(4).map(({ id }): RowInput => [Number(id), 'Red'])] };
    expect(idsOf(sheets)).toEqual(requirementsOf(4).map(({ id }) => id));
  });

  test('as numbers, sorted by status: the words tell 4.1 from 4.10', () => {
    const ordered = [...requirementsOf(4)].reverse();
    const sheets = {
      SA4: [['No.', 'Requirement', 'Status'], ...ordered.map(({ id, text }): RowInput => [Number(id), text, 'Red'])],
    };
    expect(idsOf(sheets)).toEqual(ordered.map(({ id }) => id));
  });

  test('a number that could be either, with nothing to tell, is not guessed', () => {
    const sheets = {
      SA4: [
        ['No.', 'Status'],
        ['4.5', 'Red'],
        [4.1, 'Green'],
        ['4.7', 'Red'],
      ] satisfies RowInput[],
    };
    expect(idsOf(sheets)).toEqual(['4.5', undefined, '4.7']);
  });

  test('a number the scheme does not have is a row without a requirement', () => {
    const sheets = oneTable(['No', 'Requirement', 'Status'], (id, text) => [id === '4.23' ? '4.24' : id, text, 'Red']);
    expect(read(sheets).rows.at(-1)).toMatchObject({ requirement: undefined, written: '4.24' });
  });
});

describe('how sheets are named', () => {
  const names: Record<string, (action: number, title: string) => string> = {
    SA1: (action) => `SA${action}`,
    'Safety Action 1': (action) => `Safety Action ${action}`,
    '1. PMRT': (action) => `${action}. Sheet`,
    '01 - Title': (action, title) => `${String(action).padStart(2, '0')} - ${title}`,
    '4 Title': (action, title) => `${action} ${title}`,
    'the title alone': (_, title) => title,
  };

  test.each(Object.entries(names))('%s, with plain numbers', (_, nameOf) => {
    const sheets = sheetEach(nameOf, (action) => [
      ['No.', 'Requirement', 'Status'],
      ...requirementsOf(action).map(({ text }, index): RowInput => [index + 1, text, 'Red']),
    ]);
    expect(idsOf(sheets)).toEqual(ALL_IDS);
  });

  test('anyhow, with the action in a title above the table', () => {
    const sheets = sheetEach(
      (action) => `Tab ${String.fromCharCode(64 + action)}`,
      (action) => [
        [`Safety action ${action}: what we must show`],
        ['No.', 'Status'],
        ...requirementsOf(action).map((_, index): RowInput => [index + 1, 'Red']),
      ],
    );
    expect(idsOf(sheets)).toEqual(ALL_IDS);
  });

  test('one sheet for all, with an action column filled only where it changes', () => {
    const rows = YEAR_6.safetyActions.flatMap(({ number, requirements }) =>
      requirements.map(({ text }, index): RowInput => [index === 0 ? number : undefined, index + 1, text, 'Red']),
    );
    expect(idsOf({ 'All requirements': [['Safety action', 'No.', 'Requirement', 'Status'], ...rows] })).toEqual(
      ALL_IDS,
    );
  });

  test('one sheet for all, with a column headed "Action" that names the safety actions', () => {
    const rows = YEAR_6.safetyActions.flatMap(({ number, requirements }) =>
      requirements.map((_, index): RowInput => [`SA${number}`, index + 1, 'Red']),
    );
    expect(idsOf({ Tracker: [['Action', 'No.', 'Status'], ...rows] })).toEqual(ALL_IDS);
  });

  test('a column headed "Action" that says what to do names no safety action', () => {
    const rows = requirementsOf(2).map((_, index): RowInput => ['3 more audits', index + 1, 'In our words', 'Red']);
    expect(idsOf({ SA2: [['Action', 'No.', 'Requirement', 'Status'], ...rows] })).toEqual(['2.1', '2.2', '2.3']);
  });

  test('one sheet for all, headed "Safety action" over the full numbers', () => {
    const rows = REQUIREMENTS.map(({ id, text }): RowInput => [id, text, 'Red']);
    expect(idsOf({ Tracker: [['Safety action', 'Requirement', 'Status'], ...rows] })).toEqual(ALL_IDS);
  });
});

describe('what columns are called', () => {
  test.each([
    ['RAG', 'status'],
    ['RAG rating', 'status'],
    ['Compliance status', 'status'],
    ['Progress', 'status'],
    ['BRAG', 'status'],
    ['RAG (Red/Amber/Green/Blue)', 'status'],
    ['Status\nOct 2024', 'status'],
    ['Owner', 'lead'],
    ['Responsible person', 'lead'],
    ['Evidence saved', 'location'],
    ['Where evidence is saved', 'location'],
    ['Link to evidence', 'location'],
    ['Date approved', 'approvedOn'],
    ['Date evidence approved', 'approvedOn'],
    ['Evidence approved on (dd/mm/yyyy)', 'approvedOn'],
    ['Evidence approved by', 'approvedBy'],
    ['Signed off by', 'approvedBy'],
    ['Target date', 'due'],
    ['Due', 'due'],
    ['Completion date', 'due'],
    ['Minimum evidence', 'suggestedEvidence'],
    ['Evidence required', 'suggestedEvidence'],
    ['Evidence position', 'evidence'],
    ['Comments / updates', 'comments'],
  ])('%j is the %s', (heading, field) => {
    const headings = ['No.', 'Requirement', ...(field === 'status' ? [] : ['Status']), heading];
    const audit = read(oneTable(headings, (id, text) => [id, text, 'Red', ...(headings.length > 3 ? ['Red'] : [])]));
    expect(audit.tables[0]?.columns.get(field as never)?.heading).toBe(heading.replace(/\s+/g, ' '));
  });

  test('an older rating beside the current one is not the status', () => {
    const audit = read(
      oneTable(['No', 'Requirement', 'Previous RAG', 'RAG'], (id, text) => [id, text, 'Green', 'Red']),
    );
    expect(audit.rows[0]?.status).toEqual({ kind: 'status', status: 'Red' });
  });

  test('of two headings for the status, the column that holds statuses is taken', () => {
    const audit = read(
      oneTable(['No', 'Requirement', 'Progress', 'Status'], (id, text) => [id, text, 'Rota being written', 'Red']),
    );
    expect(audit.rows[0]?.status).toEqual({ kind: 'status', status: 'Red' });
    expect(audit.tables[0]?.clashes).toMatchObject([
      { field: 'status', taken: { heading: 'Status' }, leftAside: [{ heading: 'Progress' }] },
    ]);
  });

  test('two columns that both hold statuses are refused, not guessed', () => {
    const sheets = oneTable(['No', 'Requirement', 'RAG July', 'RAG October'], (id, text) => [id, text, 'Red', 'Green']);
    expect(() => read(sheets)).toThrow(AmbiguousStatusError);
    expect(read(sheets, { columns: { status: 'RAG October' } }).rows[0]?.status).toEqual({
      kind: 'status',
      status: 'Green',
    });
  });

  test('a column map in the configuration outranks discovery', () => {
    const sheets = oneTable(['Key', 'Requirement', 'How are we doing?', 'Status'], (id, text) => [
      id,
      text,
      'Red',
      'Green',
    ]);
    const settings = { columns: { status: 'How are we doing?', id: 'Key' } };
    expect(read(sheets, settings).rows[11]).toMatchObject({
      requirement: '4.12',
      status: { kind: 'status', status: 'Red' },
    });
  });

  test('a sheet can be left out by the configuration', () => {
    const table = [
      ['No', 'Requirement', 'Status'],
      ...requirementsOf(2).map(({ id, text }): RowInput => [id, text, 'Red']),
    ];
    expect(read({ SA2: table, 'SA2 July': table }, { ignoreSheets: ['sa2 july'] }).rows).toHaveLength(3);
  });
});

describe('a better status is never taken from elsewhere', () => {
  const SEPT_GREEN = (id: string, text: string): RowInput => [id, text, 'Green', 'Red'];

  test('two months under one merged heading are refused', () => {
    const rows = requirementsOf(4).map(({ id, text }) => SEPT_GREEN(id, text));
    const merges = [{ top: 1, left: 3, bottom: 1, right: 4 }];
    const sheets = {
      SA4: { rows: [['No', 'Requirement', 'RAG'], [undefined, undefined, 'Sept', 'Oct'], ...rows], merges },
    };
    expect(() => read(sheets)).toThrow(AmbiguousStatusError);
  });

  test('a blank status is not assessed, whatever last year’s column says', () => {
    const audit = read(
      oneTable(['No', 'Requirement', 'Year 5 RAG', 'RAG'], (id, text) => [id, text, 'Blue', undefined]),
    );
    expect(audit.rows[0]?.status).toEqual({ kind: 'blank' });
  });

  test('a status in words is not replaced by a forecast in colours', () => {
    const audit = read(
      oneTable(['No', 'Requirement', 'Progress', 'Forecast RAG'], (id, text) => [id, text, 'In hand', 'Green']),
    );
    expect(audit.rows[0]?.status).toEqual({ kind: 'unknown' });
  });

  test.each(['Target RAG', 'Expected status at 30 Nov', 'Year 5 RAG', 'Predicted RAG'])(
    '%s alone is no status',
    (heading) => {
      expect(read(oneTable(['No', 'Requirement', heading], (id, text) => [id, text, 'Green'])).rows).toEqual([]);
    },
  );

  test('rows under one merged number are two answers', () => {
    const [first, second] = requirementsOf(2);
    const rows: RowInput[] = [
      ['No', 'Requirement', 'Status'],
      [first?.id, first?.text, 'Green'],
      [undefined, undefined, 'Red'],
      [second?.id, second?.text, 'Green'],
    ];
    const merges = [1, 2].map((column) => ({ top: 2, left: column, bottom: 3, right: column }));
    expect(read({ SA2: { rows, merges } }).rows.map(({ requirement, row }) => [requirement, row])).toEqual([
      ['2.1', 2],
      ['2.1', 3],
      ['2.2', 4],
    ]);
    expect(read({ SA2: { rows } }).rows.map(({ requirement }) => requirement)).toEqual(['2.1', undefined, '2.2']);
  });

  test('a list of actions that names requirements answers none', () => {
    const log = [
      ['Ref', 'Date raised', 'Action', 'Owner', 'RAG'],
      ['2.1', '', 'Chase the scorecard', 'Governance Lead', 'Green'],
    ];
    const audit = {
      SA2: [
        ['No', 'Requirement', 'Status'],
        ...requirementsOf(2)
          .slice(1)
          .map(({ id, text }) => [id, text, 'Red']),
      ],
    };
    expect(idsOf({ ...audit, 'Action log': log })).toEqual(['2.2', '2.3']);
  });

  test('a summary of the safety actions answers no requirement', () => {
    const summary = [
      ['No.', 'Safety Action', 'RAG'],
      ...YEAR_6.safetyActions.map(({ number, title }): RowInput => [number, title, 'Green']),
    ];
    expect(idsOf({ Summary: summary })).toEqual([]);
  });

  test('ordinary words in a row do not make it a heading', () => {
    const sheets = oneTable(['No', 'Requirement', 'Status', 'Evidence held', 'Comments'], (id, text) => [
      id,
      text,
      'Red',
      'Compliance report',
      'Standard met',
    ]);
    expect(idsOf(sheets)).toEqual(requirementsOf(4).map(({ id }) => id));
  });
});

describe('numbers in odd places', () => {
  test('a running number is outranked by the requirement’s own words', () => {
    const rows = REQUIREMENTS.map(({ text }, index): RowInput => [index + 1, text, 'Red']);
    expect(idsOf({ Tracker: [['No.', 'Requirement', 'Status'], ...rows] })).toEqual(ALL_IDS);
  });

  test('a column of full numbers is preferred to one of running numbers', () => {
    const rows = REQUIREMENTS.map(({ id }, index): RowInput => [index + 1, id, 'In our words', 'Red']);
    expect(idsOf({ Tracker: [['No.', 'Ref', 'Requirement', 'Status'], ...rows] })).toEqual(ALL_IDS);
  });

  test('the number at the beginning of the words counts where no column holds it', () => {
    const rows = REQUIREMENTS.map(({ id }): RowInput => [`${id} In our words`, 'Red']);
    expect(idsOf({ Tracker: [['Requirement', 'Status'], ...rows] })).toEqual(ALL_IDS);
  });

  test('a sheet named after two safety actions holds both', () => {
    const rows = [2, 3].flatMap((action): RowInput[] => [
      [`Safety action ${action}`],
      ['No.', 'Requirement', 'Status'],
      ...requirementsOf(action).map((_, index): RowInput => [index + 1, 'In our words', 'Red']),
    ]);
    const both = [...requirementsOf(2), ...requirementsOf(3)].map(({ id }) => id);
    expect(idsOf({ 'SA2 & SA3': rows })).toEqual(both);
  });

  test('one sheet for all, in groups headed by number and title', () => {
    const rows = YEAR_6.safetyActions.flatMap(({ number, title, requirements }): RowInput[] => [
      [`${number}. ${title}`],
      ...requirements.map((_, index): RowInput => [index + 1, 'In our words', 'Red']),
    ]);
    expect(idsOf({ Tracker: [['No.', 'Requirement', 'Status'], ...rows] })).toEqual(ALL_IDS);
  });

  test('a split heading is read together with the one merged above it', () => {
    const rows = requirementsOf(2).map(
      ({ id, text }): RowInput => [
        id,
        text,
        'Blue',
        'Pack',
        'S:\\MIS',
        'Quality Assurance Lead',
        { date: '2024-10-01' },
      ],
    );
    const merges = [
      { top: 1, left: 4, bottom: 1, right: 5 },
      { top: 1, left: 6, bottom: 1, right: 7 },
    ];
    const headings = [
      ['No.', 'Requirement', 'Status', 'Evidence', undefined, 'Approval'],
      [undefined, undefined, undefined, 'Held', 'Location', 'By', 'Date'],
    ];
    expect(read({ SA2: { rows: [...headings, ...rows], merges } }).rows[0]).toMatchObject({
      evidence: 'Pack',
      location: 'S:\\MIS',
      approvedBy: 'Quality Assurance Lead',
      approvedOn: { kind: 'date', date: '2024-10-01' },
    });
  });
});

describe('what is not understood is explained', () => {
  test('the nearest row to a heading row is named', () => {
    const audit = read({
      Tracker: [['Title'], ['Requirement', 'Lead', 'Due date', 'Colour'], ['4.1', 'Clinical Director', '', 'Red']],
    });
    expect(audit.rows).toEqual([]);
    expect(audit.sheetsWithoutTable).toEqual([
      { sheet: 'Tracker', nearest: { row: 2, found: ['text', 'lead', 'due'] } },
    ]);
  });
});

describe('what cells hold', () => {
  test('a location with a link shows its text, or else where the link leads', () => {
    const link = 'https://evidence.example.nhs.uk/4';
    const audit = read(
      oneTable(['No', 'Status', 'Evidence location'], (id) => [
        id,
        'Green',
        { text: id === '4.1' ? '' : 'Pack', link },
      ]),
    );
    expect(audit.rows.slice(0, 2).map(({ location }) => location)).toEqual([link, 'Pack']);
  });

  test('a status by formula counts as last stored; one never calculated is blank', () => {
    const audit = read(
      oneTable(['No', 'Status'], (id) => [id, id === '4.1' ? { formula: 'A1', stored: 'Blue' } : { formula: 'A1' }]),
    );
    expect(audit.rows.slice(0, 2).map(({ status }) => status.kind)).toEqual(['status', 'blank']);
  });

  test('the reason for not applicable comes from its column, the status cell or the comments', () => {
    const audit = read(
      oneTable(['No', 'Status', 'Comments'], (id) => [
        id,
        id === '4.1' ? 'N/A - no locums used' : 'Not applicable',
        id === '4.2' ? 'Each met 4.1' : undefined,
      ]),
    );
    expect(audit.rows.slice(0, 3).map(({ reason }) => reason)).toEqual(['no locums used', 'Each met 4.1', undefined]);
  });
});

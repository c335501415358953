import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkScheme } from '../../src/scheme/check-scheme.ts';
import { problemText } from '../../src/scheme/scheme-problem.ts';
import { SHIPPED_SCHEMES } from '../../src/scheme/shipped-schemes.ts';
import { changeScheme } from './change-scheme.ts';

function problemsOf(data: unknown): string[] {
  const checked = checkScheme(data);
  return 'problems' in checked ? checked.problems.map(problemText) : [];
}

const requirement = (action: number, index: number, ...rest: string[]) => [
  'safetyActions',
  action,
  'requirements',
  index,
  ...rest,
];

describe('shipped schemes', () => {
  it.each(SHIPPED_SCHEMES.map((scheme) => [scheme.id, scheme] as const))(
    '%s is sound, and checking it changes nothing',
    (_, scheme) => {
      expect(checkScheme(scheme)).toEqual({ scheme });
    },
  );

  it('Year 6 has the ten safety actions and 89 requirements of the scheme', () => {
    const counts = SHIPPED_SCHEMES.find(({ id }) => id === 'year-6')?.safetyActions.map(
      ({ requirements }) => requirements.length,
    );
    expect(counts).toEqual([7, 3, 4, 23, 5, 6, 7, 16, 10, 8]);
  });
});

it('accepts the history of Year 4', () => {
  expect(
    problemsOf(
      JSON.parse(readFileSync(new URL('../../fixtures/schemes/year-4-history.json', import.meta.url), 'utf8')),
    ),
  ).toEqual([]);
});

it('does without what is optional', () => {
  for (const key of ['requirementCount', 'nationalResult', 'staffGroups', 'trainingElements', 'rotationalStaff'])
    expect(problemsOf(changeScheme([key], undefined))).toEqual([]);
  expect(problemsOf(changeScheme(['safetyActions', 0, 'requirementCount'], undefined))).toEqual([]);
  expect(
    problemsOf(changeScheme(['safetyActions', 0, 'changesFromYear6'], [{ kind: 'added', note: 'Something.' }])),
  ).toEqual([]);
});

describe('the shape of a scheme file', () => {
  it.each<[string, readonly (string | number)[], unknown, string]>([
    [
      'a missing value',
      ['safetyActions', 3, 'title'],
      undefined,
      'safetyActions[3].title: is missing, expected one line of text',
    ],
    ['a number for text', ['name'], 6, 'name: expected one line of text, found 6'],
    ['empty text', ['name'], ' ', 'name: expected one line of text, found " "'],
    [
      'text on two lines',
      requirement(0, 0, 'text'),
      'a\nb',
      'safetyActions[0].requirements[0].text: expected one line of text, found "a\\nb"',
    ],
    ['an escape sequence', ['publisher'], '\u001b[31m', 'publisher: expected one line of text, found "\\u001b[31m"'],
    ['an unfit id', ['id'], 'Year 6', 'id: expected lower-case words joined by hyphens, found "Year 6"'],
    ['another zone', ['timeZone'], 'UTC', 'timeZone: expected "Europe/London", found "UTC"'],
    [
      'an impossible date',
      ['period', 'end'],
      '2024-11-31',
      'period.end: expected a date such as "2024-11-30", found "2024-11-31"',
    ],
    [
      'a skipped time',
      ['keyDates', 0, 'at'],
      '2024-03-31T01:30',
      'keyDates[0].at: expected a date such as "2024-11-30" or a time in London such as "2025-03-03T12:00", found "2024-03-31T01:30"',
    ],
    [
      'an unknown kind',
      ['keyDates', 0, 'kind'],
      'begin',
      'keyDates[0].kind: expected one of "start", "event", "deadline", found "begin"',
    ],
    ['no key dates', ['keyDates'], [], 'keyDates: is empty, expected at least one'],
    [
      'no requirements',
      ['safetyActions', 1, 'requirements'],
      [],
      'safetyActions[1].requirements: is empty, expected at least one',
    ],
    ['an object for a list', ['keyDates'], {}, 'keyDates: expected a list, found an object'],
    ['a list for an object', ['period'], [], 'period: expected an object, found a list'],
    [
      'an unfit requirement id',
      requirement(3, 9, 'id'),
      4.1,
      'safetyActions[3].requirements[9].id: expected an id such as "4.12", found 4.1',
    ],
    [
      'an unknown source',
      requirement(0, 0, 'measure', 'source'),
      'pmrtt',
      'safetyActions[0].requirements[0].measure.source: expected one of "pmrt", "msds", "training", "incidents", "roster", found "pmrtt"',
    ],
    [
      'an unknown unit of time',
      requirement(0, 0, 'measure', 'within'),
      { amount: 7, unit: 'weeks' },
      'safetyActions[0].requirements[0].measure.within.unit: expected one of "working days", "months", found "weeks"',
    ],
    [
      'a target of 0',
      requirement(0, 0, 'measure', 'target'),
      0,
      'safetyActions[0].requirements[0].measure.target: expected a number above 0, found 0',
    ],
    [
      'a misspelt key',
      requirement(0, 1, 'duBy'),
      '2024-11-30',
      'safetyActions[0].requirements[1]: unknown key "duBy", did you mean "dueBy"?',
    ],
    ['a key like no other', ['weather'], 'fine', 'unknown key "weather"'],
    [
      'an unknown change',
      ['revisions'],
      [{ announced: '2024-05-01', title: 'A', changes: [{ keyDate: 'submission', change: 'move', to: '2025-04-01' }] }],
      'revisions[0].changes[0].change: expected one of "extend", "replace", "pause"',
    ],
    [
      'a pause with a new date',
      ['revisions'],
      [
        {
          announced: '2024-05-01',
          title: 'A',
          changes: [{ keyDate: 'submission', change: 'pause', to: '2025-04-01' }],
        },
      ],
      'revisions[0].changes[0]: unknown key "to"',
    ],
  ])('names the place of %s', (_, path, value, problem) => {
    expect(problemsOf(changeScheme(path, value))).toEqual([problem]);
  });

  it('is not found in a file about something else', () => {
    expect(problemsOf(['no', 'scheme'])).toEqual(['expected an object, found a list']);
    expect(problemsOf(null)).toEqual(['expected an object, found null']);
  });

  it('reports every problem, not only the first', () => {
    expect(problemsOf({ ...(changeScheme(['name'], undefined) as object), id: 'X', timeZone: 'UTC' })).toHaveLength(3);
  });
});

describe('the parts of a scheme agree', () => {
  it.each<[string, readonly (string | number)[], unknown, readonly string[]]>([
    [
      'requirement ids follow their safety action',
      requirement(3, 4, 'id'),
      '5.5',
      ['safetyActions[3].requirements[4].id: expected "4.5", found "5.5"'],
    ],
    [
      'requirement ids have no gaps',
      requirement(3, 22, 'id'),
      '4.24',
      ['safetyActions[3].requirements[22].id: expected "4.23", found "4.24"'],
    ],
    [
      'requirement ids start at 1',
      ['safetyActions', 9, 'requirements'],
      [{ id: '10.2', text: 'Only one.', evidence: 'Any.' }],
      [
        'safetyActions[9].requirements[0].id: expected "10.1", found "10.2"',
        'requirementCount: says 89, but the file has 82',
        'safetyActions[9].requirementCount: says 8, but the file has 1',
      ],
    ],
    [
      'safety actions are numbered without a gap',
      ['safetyActions', 8, 'number'],
      11,
      ['safetyActions[8].number: expected 9, as safety actions are numbered without a gap, found 11'],
    ],
    ['the whole count is right', ['requirementCount'], 90, ['requirementCount: says 90, but the file has 89']],
    [
      'the count of a safety action is right',
      ['safetyActions', 3, 'requirementCount'],
      22,
      ['safetyActions[3].requirementCount: says 22, but the file has 23'],
    ],
    [
      'no two requirements say the same',
      requirement(1, 1, 'text'),
      '  every ELIGIBLE perinatal death from 8 December 2023 onwards has been notified to MBRRACE-UK within seven working  days.',
      ['safetyActions[1].requirements[1].text: is the same as that of 1.1'],
    ],
    [
      'due dates lie inside the period',
      requirement(1, 2, 'dueBy'),
      '2024-12-01',
      ['safetyActions[1].requirements[2].dueBy: is 2024-12-01, outside the period 2023-12-08 to 2024-11-30'],
    ],
    [
      'a fraction is at most 1',
      requirement(0, 1, 'measure', 'target'),
      95,
      ['safetyActions[0].requirements[1].measure.target: expected a fraction up to 1, or "unit": "count", found 95'],
    ],
    [
      'a fraction is not out of anything',
      requirement(0, 1, 'measure', 'outOf'),
      11,
      ['safetyActions[0].requirements[1].measure.outOf: belongs only to a measure whose unit is "count"'],
    ],
    [
      'a count is at most what it is out of',
      requirement(1, 0, 'measure', 'target'),
      12,
      ['safetyActions[1].requirements[0].measure.target: expected at most 11, its "outOf", found 12'],
    ],
    [
      'a count is whole',
      requirement(1, 0, 'measure', 'target'),
      0.9,
      ['safetyActions[1].requirements[0].measure.target: expected a whole number, as its unit is "count", found 0.9'],
    ],
    [
      'a count is out of something',
      requirement(1, 0, 'measure', 'outOf'),
      undefined,
      ['safetyActions[1].requirements[0].measure.outOf: is missing, expected the number that "target" counts out of'],
    ],
    [
      'the period starts before it ends',
      ['period', 'start'],
      '2024-11-30',
      [
        'period.end: is 2024-11-30, not after the start 2024-11-30',
        'keyDates[2].at: is 2024-04-02, outside the period 2024-11-30 to 2024-11-30: give "actions" or a "note" that explains it',
        'safetyActions[2].requirements[2].dueBy: is 2024-10-02, outside the period 2024-11-30 to 2024-11-30',
      ],
    ],
    ['key dates have their own ids', ['keyDates', 4, 'id'], 'published', ['keyDates[4].id: "published" is used twice']],
    [
      'a job title belongs to one staff group',
      ['staffGroups', 3, 'titles'],
      ['MSW', 'Registered  midwife'],
      ['staffGroups[3]: "Registered  midwife" belongs to "midwives" already'],
    ],
    [
      'what training is called belongs to one element',
      ['trainingElements', 2, 'alsoCalled'],
      ['NLS', 'prompt'],
      ['trainingElements[2]: "prompt" belongs to "maternity emergencies and multi-professional training" already'],
    ],
    [
      'measures of training name a staff group that is listed',
      requirement(7, 2, 'measure', 'staffGroup'),
      'midwifes',
      [
        'safetyActions[7].requirements[2].measure.staffGroup: expected the id of one of "staffGroups", found "midwifes"',
      ],
    ],
    [
      'and an element that is listed',
      requirement(7, 2, 'measure', 'element'),
      'CTG',
      ['safetyActions[7].requirements[2].measure.element: expected the name of one of "trainingElements", found "CTG"'],
    ],
    [
      'late rotational staff are told by a key date, and by a requirement that asks for their plan',
      ['rotationalStaff'],
      { startedFrom: 'rotational', requirement: '8.17' },
      [
        'rotationalStaff.startedFrom: expected the id of a key date, found "rotational"',
        'rotationalStaff.requirement: expected the id of a requirement, found "8.17"',
      ],
    ],
    [
      'a step of a review is measured once',
      requirement(0, 1, 'measure', 'step'),
      'notification',
      ['safetyActions[0].requirements[1].measure.step: "notification" is used twice'],
    ],
    [
      'a step belongs to a review of a death',
      requirement(0, 4, 'measure', 'source'),
      'incidents',
      ['safetyActions[0].requirements[4].measure.step: belongs only to a measure whose source is "pmrt"'],
    ],
    [
      'a step is a share of the deaths',
      requirement(0, 4, 'measure'),
      { source: 'pmrt', name: 'panel', target: 9, unit: 'count', outOf: 10, step: 'panel' },
      ['safetyActions[0].requirements[4].measure.unit: does not go with a "step", which is counted out of the deaths'],
    ],
    [
      'a time belongs to a step',
      requirement(0, 3, 'measure', 'step'),
      undefined,
      [
        'safetyActions[0].requirements[1].measure.within: is missing, and there is no measure with the step "report" whose time it could share',
        'safetyActions[0].requirements[3].measure.within: belongs only to a measure with a "step"',
        'safetyActions[0].requirements[4].measure.within: is missing, and there is no measure with the step "report" whose time it could share',
      ],
    ],
    [
      'deaths are verified from a key date that there is',
      requirement(0, 0, 'measure', 'verifiedFrom'),
      'announced',
      ['safetyActions[0].requirements[0].measure.verifiedFrom: expected the id of a key date, found "announced"'],
    ],
    [
      'one key date is final',
      ['keyDates', 7, 'final'],
      undefined,
      [
        'keyDates: expected exactly one key date with "final": true, found none',
        'keyDates[7].at: is 2025-03-03T12:00, outside the period 2023-12-08 to 2024-11-30: give "actions" or a "note" that explains it',
      ],
    ],
    [
      'only one key date is final',
      ['keyDates', 6, 'final'],
      true,
      ['keyDates: expected exactly one key date with "final": true, found period-ends and submission'],
    ],
    [
      'key dates apply to safety actions there are',
      ['keyDates', 0, 'actions'],
      [1, 11, 1],
      [
        'keyDates[0].actions[1]: there is no safety action 11',
        'keyDates[0].actions[2]: safety action 1 is listed twice',
      ],
    ],
    [
      'the national result names safety actions there are',
      ['nationalResult', 'fullComplianceActions'],
      [2, 12],
      ['nationalResult.fullComplianceActions[1]: expected a safety action, found 12'],
    ],
    [
      'the statuses stand in order',
      ['statuses'],
      [
        { name: 'Red', meaning: 'a' },
        { name: 'Green', meaning: 'b' },
        { name: 'Amber', meaning: 'c' },
        { name: 'Blue', meaning: 'd' },
      ],
      ['statuses: expected "Red", "Amber", "Green", "Blue" in this order, found "Red", "Green", "Amber", "Blue"'],
    ],
    [
      'all four statuses are there',
      ['statuses'],
      [],
      ['statuses: expected "Red", "Amber", "Green", "Blue" in this order, found none'],
    ],
  ])('%s', (_, path, value, problems) => {
    expect(problemsOf(changeScheme(path, value))).toEqual(problems);
  });

  it('lets a note explain a key date outside the period', () => {
    const outside = { id: 'results', name: 'Results published', at: '2025-06-01', kind: 'event' };
    expect(problemsOf(changeScheme(['keyDates', 8], outside))).toEqual([
      'keyDates[8].at: is 2025-06-01, outside the period 2023-12-08 to 2024-11-30: give "actions" or a "note" that explains it',
    ]);
    expect(problemsOf(changeScheme(['keyDates', 8], { ...outside, note: 'After verification.' }))).toEqual([]);
  });
});

describe('revisions', () => {
  const revised = (...revisions: { announced: string; changes: object[] }[]) =>
    problemsOf(
      changeScheme(
        ['revisions'],
        revisions.map((revision) => ({ title: 'A revision', ...revision })),
      ),
    );

  it('may extend, replace and pause', () => {
    expect(
      revised(
        { announced: '2024-05-01', changes: [{ keyDate: 'submission', change: 'extend', to: '2025-04-01' }] },
        { announced: '2024-05-01', changes: [] },
        { announced: '2024-06-01', changes: [{ keyDate: 'submission', change: 'replace', to: '2025-03-14T12:00' }] },
        {
          announced: '2024-07-01',
          changes: [
            { keyDate: 'submission', change: 'pause', until: '2024-10-01' },
            { keyDate: 'period-ends', change: 'pause' },
          ],
        },
      ),
    ).toEqual([]);
  });

  it('stand in order of announcement', () => {
    expect(revised({ announced: '2024-06-01', changes: [] }, { announced: '2024-05-31', changes: [] })).toEqual([
      'revisions[1].announced: is 2024-05-31, before that of the revision above it (2024-06-01)',
    ]);
  });

  it.each<[string, object, string]>([
    ['an unknown key date', { keyDate: 'appeal', change: 'pause' }, 'keyDate: there is no key date "appeal"'],
    [
      'an extension to an earlier day',
      { keyDate: 'submission', change: 'extend', to: '2025-03-02' },
      'to: is 2025-03-02, not later than 2025-03-03T12:00, so it extends nothing; "replace" sets an earlier date',
    ],
    [
      'an extension to an earlier hour',
      { keyDate: 'period-ends', change: 'extend', to: '2024-11-30T12:00' },
      'to: is 2024-11-30T12:00, not later than 2024-11-30, so it extends nothing; "replace" sets an earlier date',
    ],
    [
      'a pause that ends as it begins',
      { keyDate: 'submission', change: 'pause', until: '2024-05-01' },
      'until: is 2024-05-01, not after the day the pause was announced (2024-05-01)',
    ],
    [
      'a promise already past',
      { keyDate: 'submission', change: 'pause', atLeastUntil: '2024-04-01' },
      'atLeastUntil: is 2024-04-01, not after the day the pause was announced (2024-05-01)',
    ],
    [
      'two ends of one pause',
      { keyDate: 'submission', change: 'pause', until: '2024-07-01', atLeastUntil: '2024-06-01' },
      'atLeastUntil: belongs only to a pause whose end is open, and this one has "until"',
    ],
    [
      'a pause of what has passed',
      { keyDate: 'published', change: 'pause' },
      'change: pauses 2024-04-02, which had passed by 2024-05-01',
    ],
  ])('refuse %s', (_, change, problem) => {
    expect(revised({ announced: '2024-05-01', changes: [change] })).toEqual([`revisions[0].changes[0].${problem}`]);
  });

  it('are compared with what was in force, not with the first announcement', () => {
    const to = (date: string) => ({ keyDate: 'submission', change: 'extend', to: date });
    expect(
      revised(
        { announced: '2024-05-01', changes: [to('2025-05-01')] },
        { announced: '2024-06-01', changes: [to('2025-04-01')] },
      ),
    ).toEqual([
      'revisions[1].changes[0].to: is 2025-04-01, not later than 2025-05-01, so it extends nothing; "replace" sets an earlier date',
    ]);
  });

  it('change a key date once each', () => {
    const pause = { keyDate: 'submission', change: 'pause' };
    expect(revised({ announced: '2024-05-01', changes: [pause, pause] })).toEqual([
      'revisions[0].changes[1].keyDate: "submission" is changed twice by one revision',
    ]);
  });
});

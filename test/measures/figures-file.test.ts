import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureOf } from '../../src/measures/figure.ts';
import { readFigures } from '../../src/measures/figures-file.ts';
import { requirementsOf } from '../../src/scheme/requirements.ts';
import { YEAR_6 } from '../support/scheme.ts';

const WINDOW = { start: '2023-12-01', end: '2024-11-30' };
const TODAY = '2024-12-09';

function figure(id: string, numerator: number, denominator: number, excluded = 0) {
  const requirement = requirementsOf(YEAR_6).find((each) => each.id === id);
  if (requirement === undefined) throw new RangeError(`There is no requirement ${id}`);
  return figureOf(requirement, { numerator, denominator, excluded }, WINDOW);
}

/** What a measure prints, as far as figures are read from it. */
function printed(figures: readonly object[] = [figure('8.3', 36, 40)], others: object = {}) {
  return { schemaVersion: 1, asOf: '2024-12-05', scheme: { id: 'year-6', name: 'Year 6' }, figures, ...others };
}

/** As it is read from a file. */
function read(data: unknown) {
  return readFigures(JSON.parse(JSON.stringify(data)), { scheme: YEAR_6, today: TODAY });
}

function problemOf(data: unknown): string {
  const answer = read(data);
  return 'problem' in answer ? answer.problem : 'no problem';
}

describe('what a measure printed', () => {
  test('is read as it was counted, with the day and whom it is of', () => {
    expect(read(printed())).toEqual({
      figures: [
        {
          figure: figure('8.3', 36, 40),
          subject: 'midwives, fetal monitoring and surveillance',
          plan: undefined,
          countedOn: '2024-12-05',
        },
      ],
    });
  });

  test('is read whatever was counted, and of every requirement that has a measure', () => {
    const measured = requirementsOf(YEAR_6).filter(({ measure }) => measure !== undefined);
    const counts = fc
      .integer({ min: 0, max: 10_000 })
      .chain((denominator) =>
        fc.record({ denominator: fc.constant(denominator), numerator: fc.integer({ min: 0, max: denominator }) }),
      );
    fc.assert(
      fc.property(fc.constantFrom(...measured), counts, fc.nat(9), ({ id }, { numerator, denominator }, excluded) => {
        const own = figure(id, numerator, denominator, excluded);
        expect(read(printed([own]))).toMatchObject({ figures: [{ figure: own }] });
      }),
    );
  });

  test('may be several answers in a list, and may say more than is known here', () => {
    const others = { measure: 'deaths', details: [{ other: 1 }], unused: [] };
    const two = [printed(), printed([{ ...figure('1.2', 19, 20), late: 1 }], others)];
    const answer = read(two);
    expect('figures' in answer && answer.figures.map(({ figure: { requirement } }) => requirement)).toEqual([
      '8.3',
      '1.2',
    ]);
  });

  test('may have been made at any time of the day of the answer', () => {
    expect('figures' in read(printed(undefined, { asOf: `${TODAY}T17:30` }))).toBe(true);
  });
});

describe('what can’t be used is refused, with its place', () => {
  const own = figure('8.3', 35, 40);

  test.each<[unknown, RegExp]>([
    [{}, /^it holds no figures$/],
    ['8.3', /^it holds no figures$/],
    [[], /^it holds no figures$/],
    [printed([]), /^"figures" is not as mis measure writes it$/],
    [printed(undefined, { schemaVersion: 2 }), /"schemaVersion" is not 1/],
    [printed([own, { ...own, numerator: 35.5 }]), /^"figures\.1\.numerator" is not as/],
    [printed([{ ...own, window: { ...WINDOW, end: '2024-11-31' } }]), /^"figures\.0\.window\.end" is not as/],
    [[printed(), printed([{ ...own, excluded: -1 }])], /^in answer 2, "figures\.0\.excluded"/],
    [printed(undefined, { scheme: { id: 'year-7' } }), /of the scheme "year-7", and this is year-6/],
    [printed(undefined, { asOf: '2024-12-10' }), /made as of 10 Dec 2024, after the day of this answer, 9 Dec 2024/],
  ])('%j', (data, problem) => {
    expect(problemOf(data)).toMatch(problem);
  });
});

describe('a figure is not believed', () => {
  const own = figure('8.3', 35, 40);

  test.each<[object, RegExp]>([
    [{ requirement: '8.99' }, /has a figure for "8\.99", which Maternity Incentive Scheme Year 6 does not have/],
    [{ requirement: '8.10' }, /has a figure for 8\.10, for which .* asks for none/],
    [{ requirement: '8.4' }, /the figure of 8\.4 is of another measure, or of other people/],
    [{ measure: 'cqim-passed' }, /the figure of 8\.3 is of another measure/],
    [{ target: 0.8 }, /is against a target of 0\.8, and the scheme asks for 0\.9/],
    [{ met: true }, /the figure of 8\.3 says met, but 35 of 40 is short/],
    [{ met: null }, /says that there is nobody to count, but 35 of 40 is short/],
    [{ shortfall: 0 }, /says 0 short, but 35 of 40 is 1 short/],
    [{ fraction: 0.9 }, /says a fraction of 0\.9, but 35 of 40 is 0\.875/],
    [{ numerator: 41 }, /counts 41 of 40/],
    [{ window: { start: '2024-11-30', end: '2023-12-01' } }, /ends before it starts/],
    [{ window: { start: '2022-12-01', end: '2023-11-30' } }, /1 Dec 2022 to 30 Nov 2023, which is not in the scheme/],
  ])('that says %j', (changed, problem) => {
    expect(problemOf(printed([{ ...own, ...changed }]))).toMatch(problem);
  });

  test('that another program wrote with fewer digits is, as its whole numbers are the same', () => {
    const third = figure('8.3', 1, 3);
    expect('figures' in read(printed([{ ...third, fraction: 0.3333333333 }]))).toBe(true);
  });
});

describe('a plan for doctors on rotation', () => {
  const short = figure('8.2', 17, 20);
  const rotational = { requirement: '8.16', figures: ['8.2'] };
  const details = (numerator: number, denominator: number) => [
    { requirement: '8.2', withoutRotational: { numerator, denominator } },
  ];

  test('may stand in for a figure that would be met without them', () => {
    const answer = read(printed([short], { rotational, details: details(17, 18) }));
    expect(answer).toMatchObject({ figures: [{ plan: '8.16' }] });
  });

  test.each([
    ['is short without them too', short, details(15, 18)],
    ['is met with them', figure('8.2', 18, 20), details(17, 18)],
    ['has more people without them', short, details(20, 21)],
    ['has nothing said of them', short, []],
    ['has details that can’t be read', short, 'none'],
    ['lost more of those who attended than people', short, details(9, 18)],
  ])('may not, where the figure %s', (_, own, said) => {
    expect(problemOf(printed([own], { rotational, details: said }))).toMatch(/its details do not show that/);
  });

  test('may not be another requirement than the scheme’s', () => {
    const other = { ...rotational, requirement: '8.17' };
    expect(problemOf(printed([short], { rotational: other, details: details(17, 18) }))).toMatch(/not the scheme’s/);
  });
});

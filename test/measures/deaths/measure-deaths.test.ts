import { describe, expect, test } from 'vitest';
import type { Measure, Scheme } from '../../../src/scheme/scheme.ts';
import { inZone, ZONES } from '../../shared/dates/in-zone.ts';
import { YEAR_6 } from '../../support/scheme.ts';
import { caseList, countDeaths, figureFor, type ListedCase, standingIn, tryDeaths } from './count-deaths.ts';

const DONE: ListedCase = {
  notified: '2024-04-08',
  parents: 'Yes',
  started: '2024-05-01',
  factual: '2024-05-20',
  panel: '2024-08-01',
  published: '2024-09-01',
};

/** The shipped scheme with the measures of its first safety action changed. */
function withMeasures(change: (measure: Measure) => Measure): Scheme {
  const safetyActions = YEAR_6.safetyActions.map((action) => ({
    ...action,
    requirements: action.requirements.map(({ measure, ...requirement }) =>
      measure?.source === 'pmrt' ? { ...requirement, measure: change(measure) } : { ...requirement },
    ),
  }));
  return { ...YEAR_6, safetyActions };
}

const reasons = (...cases: readonly ListedCase[]) =>
  countDeaths([caseList(...cases)]).unused.map(({ place, reason }) => `line ${place.line} ${reason}`);

describe('notification within seven working days (1.1)', () => {
  test.each([
    // Fri 3 May 2024. Early May bank holiday on Mon 6, so 7, 8, 9, 10, 13, 14 and 15 May are the seven.
    ['2024-05-03', '2024-05-15', '2024-05-16'],
    // Fri 24 May 2024. Spring bank holiday on Mon 27, so 28 to 31 May are four, 3 to 5 June three.
    ['2024-05-24', '2024-06-05', '2024-06-06'],
    // Thu 15 Aug 2024: 16, 19 to 23 are six; Mon 26 is a bank holiday, and 27 the seventh.
    ['2024-08-15', '2024-08-27', '2024-08-28'],
    // A Saturday is no working day to start with: Mon 14 to Fri 18, Mon 21, Tue 22 October.
    ['2024-10-12', '2024-10-22', '2024-10-23'],
    // Over the Sunday on which the clocks go back, 27 October: Mon 28 to Fri 1, Mon 4, Tue 5 November.
    ['2024-10-26', '2024-11-05', '2024-11-06'],
  ])('of a death on %s: %s is in time, %s is not', (died, last, late) => {
    for (const zone of ZONES) {
      inZone(zone, () => {
        expect(standingIn('1.1', { died, notified: last }, '2024-12-31')).toBe('met');
        expect(standingIn('1.1', { died, notified: late }, '2024-12-31')).toBe('missed');
        expect(standingIn('1.1', { died }, last)).toBe('pending');
        expect(standingIn('1.1', { died }, late)).toBe('missed');
      });
    }
  });

  test('is asked of every death: 19 of 20 are 95%, and one short', () => {
    const cases = Array.from({ length: 20 }, (_, index) => ({ ...DONE, notified: index < 19 ? '2024-04-11' : '' }));
    expect(figureFor('1.1', countDeaths([caseList(...cases)]))).toMatchObject({
      numerator: 19,
      denominator: 20,
      met: false,
      shortfall: 1,
      missed: ['C20'],
    });
  });

  test('is not verified for a death before the scheme was announced, 2 April 2024, and is counted apart', () => {
    const list = caseList(
      { died: '2024-04-01', notified: '2024-04-02' },
      { died: '2024-03-04' },
      { died: '2024-04-02', notified: '2024-04-11' },
    );
    expect(figureFor('1.1', countDeaths([list]))).toMatchObject({
      numerator: 1,
      denominator: 1,
      unverified: { before: '2024-04-02', numerator: 1, denominator: 2, pending: 0 },
    });
    expect(figureFor('1.4', countDeaths([list]))).toMatchObject({ denominator: 3, unverified: undefined });
  });
});

describe('a review started within two months (1.3)', () => {
  test.each([
    // The day of the month on which they began is the last one.
    ['2024-04-15', '2024-06-15', '2024-06-16'],
    // April has 30 days, June 30: the last of April's two months on is 30 June.
    ['2024-04-30', '2024-06-30', '2024-07-01'],
    // 31 July and two months would be 31 September: its last day is the 30th.
    ['2024-07-31', '2024-09-30', '2024-10-01'],
    // Over the Sunday on which the clocks go back.
    ['2024-08-27', '2024-10-27', '2024-10-28'],
  ])('of a death on %s: %s is in time, %s is not', (died, last, late) => {
    for (const zone of ZONES) {
      inZone(zone, () => {
        const started = died;
        expect(standingIn('1.3', { died, started, factual: last }, '2024-12-31')).toBe('met');
        expect(standingIn('1.3', { died, started, factual: late }, '2024-12-31')).toBe('missed');
        expect(standingIn('1.3', { died, started }, last)).toBe('pending');
        expect(standingIn('1.3', { died, started }, late)).toBe('missed');
      });
    }
  });

  test.each([
    // From 30 and 31 December two months end in February: on the 29th in 2024, on the 28th in 2025.
    ['2023-12-31', '2024-02-29', '2024-03-01'],
    ['2023-12-30', '2024-02-29', '2024-03-01'],
    ['2024-12-31', '2025-02-28', '2025-03-01'],
  ])('of a death on %s ends on %s, the last day of February', (died, last, late) => {
    const scheme: Scheme = {
      ...YEAR_6,
      period: { ...YEAR_6.period, end: '2025-03-31' },
      keyDates: YEAR_6.keyDates.map((each) => (each.id === 'period-ends' ? { ...each, at: '2025-03-31' } : each)),
    };
    const lastDayOf = (asOf: string) =>
      countDeaths([caseList({ ...DONE, died, notified: died, started: died, factual: '', published: '', panel: '' })], {
        asOf,
        scheme,
      }).cases[0]?.next;
    expect(lastDayOf(last)).toMatchObject({ step: 'review-start', lastDay: last, daysLeft: 0 });
    expect(lastDayOf(late)).toMatchObject({ step: 'review-start', lastDay: last, daysLeft: -1 });
  });

  const died = '2024-04-02';
  test.each<[string, ListedCase, string]>([
    ['both dates in time', { started: '2024-05-01', factual: '2024-06-02' }, 'met'],
    ['the questions a day late, the start in time', { started: '2024-05-01', factual: '2024-06-03' }, 'missed'],
    ['the questions never', { started: '2024-05-01' }, 'missed'],
    ['the questions said not to be complete', { started: '2024-05-01', factual: 'No' }, 'missed'],
    ['the questions complete, and no date of the start', { factual: '2024-05-30' }, 'met'],
    ['the questions complete without a date, the start in time', { started: '2024-06-02', factual: 'Yes' }, 'met'],
    ['the questions complete without a date, the start late', { started: '2024-06-03', factual: 'Yes' }, 'missed'],
    ['the questions complete, and no date at all', { factual: 'Yes' }, 'excluded'],
    ['the start unreadable', { started: '1/5/24', factual: 'Yes' }, 'excluded'],
    ['a baby born elsewhere', { born: 'No' }, 'not asked'],
    ['a baby who died elsewhere', { diedHere: 'no' }, 'not asked'],
    ['nobody knows where the baby was born', { born: '', factual: '2024-05-01' }, 'excluded'],
    ['a place of birth that is neither', { born: 'Ward 3', factual: '2024-05-01' }, 'excluded'],
  ])('with %s', (_, one, standing) => {
    expect(standingIn('1.3', { died, ...one }, '2024-10-14')).toBe(standing);
  });

  test('says how many are counted by the start of the review, where the list gives no other date', () => {
    const list = caseList({ died, started: '2024-05-01', factual: 'Yes' }, { died, factual: '2024-05-01' });
    expect(figureFor('1.3', countDeaths([list]))).toMatchObject({ numerator: 2, undated: 1 });
    // While there is time left, whatever is complete was completed in time.
    expect(figureFor('1.3', countDeaths([list], { asOf: '2024-06-02' }))).toMatchObject({ numerator: 2, undated: 0 });
  });
});

describe('a report published within six months (1.4)', () => {
  test.each([
    ['2024-04-15', '2024-10-15', '2024-10-16'],
    // Six months after 31 December, 30 June; after 29, 30 or 31 August, the last of February.
    ['2023-12-31', '2024-06-30', '2024-07-01'],
    ['2024-08-31', '2025-02-28', '2025-03-01'],
    ['2024-08-29', '2025-02-28', '2025-03-01'],
    // Six months after the leap day, the 29th again.
    ['2024-02-29', '2024-08-29', '2024-08-30'],
    // Over both clock changes.
    ['2024-03-30', '2024-09-30', '2024-10-01'],
  ])('of a death on %s: %s is in time, %s is not', (died, last, late) => {
    expect(standingIn('1.4', { died, published: last }, '2025-06-30')).toBe('met');
    expect(standingIn('1.4', { died, published: late }, '2025-06-30')).toBe('missed');
    expect(standingIn('1.4', { died }, last)).toBe('pending');
    expect(standingIn('1.4', { died }, late)).toBe('missed');
  });

  test('has what is to be published later as planned, and pending', () => {
    expect(standingIn('1.4', { died: '2024-05-01', published: '2024-10-15' }, '2024-10-14')).toBe('pending');
    expect(standingIn('1.4', { died: '2024-04-02', published: '2024-10-15' }, '2024-10-14')).toBe('missed');
  });

  test('needs 60%: 3 of 5 meet it, 2 of 4 do not and need one more', () => {
    const list = (published: number, late: number) =>
      caseList(
        ...Array.from({ length: published }, () => DONE),
        ...Array.from({ length: late }, () => ({ ...DONE, published: '2024-10-05' })),
      );
    expect(figureFor('1.4', countDeaths([list(3, 2)]))).toMatchObject({ met: true, shortfall: 0 });
    // 60% of 4 are 2.4, so 3.
    expect(figureFor('1.4', countDeaths([list(2, 2)]))).toMatchObject({ met: false, shortfall: 1 });
  });

  test('says whether what is pending can still reach it', () => {
    // 0 of 1 so far. With two pending 2 of 3 are 66.7%; with one, 1 of 2 are 50%.
    const late = { died: '2024-04-02' };
    const open = { died: '2024-09-02' };
    expect(figureFor('1.4', countDeaths([caseList(late, open, open)])).outOfReach).toBe(false);
    expect(figureFor('1.4', countDeaths([caseList(late, open)])).outOfReach).toBe(true);
  });
});

describe('parents’ views (1.2) and the panel (1.5), which have no time of their own', () => {
  test.each<[string, ListedCase, string]>([
    ['said to be done', { parents: 'Yes', panel: 'Held' }, 'met'],
    ['done on a day, however late', { parents: '2024-10-10', panel: '10 Oct 2024' }, 'met'],
    ['planned', { died: '2024-05-01', parents: '2024-11-01', panel: '2024-11-01' }, 'pending'],
    ['open, with time left for the report', { died: '2024-05-01', parents: 'No', panel: 'tbc' }, 'pending'],
    ['open, with the time for the report run out', { parents: 'No' }, 'missed'],
    ['open, with the report published', { died: '2024-05-01', panel: 'No', published: '2024-10-01' }, 'missed'],
  ])('are %s', (_, one, standing) => {
    expect(standingIn('1.2', one, '2024-10-14')).toBe(standing);
    expect(standingIn('1.5', one, '2024-10-14')).toBe(standing);
  });

  test('count parents who were asked and declined: they had the opportunity', () => {
    expect(standingIn('1.2', { parents: 'Declined' }, '2024-10-14')).toBe('met');
  });

  test('need 95% of the parents: 19 of 20, and every panel', () => {
    const cases = Array.from({ length: 20 }, (_, index) => ({
      ...DONE,
      parents: index < 19 ? 'Yes' : 'No',
      panel: index < 19 ? 'Yes' : 'No',
    }));
    const report = countDeaths([caseList(...cases)]);
    expect(figureFor('1.2', report)).toMatchObject({ numerator: 19, denominator: 20, met: true });
    expect(figureFor('1.5', report)).toMatchObject({ numerator: 19, denominator: 20, met: false, shortfall: 1 });
  });
});

describe('the window', () => {
  test.each([
    ['2023-12-07', { outside: 1, later: 0 }, 0],
    ['2023-12-08', { outside: 0, later: 0 }, 1],
    ['2024-11-30', { outside: 0, later: 0 }, 1],
    ['2024-12-01', { outside: 1, later: 0 }, 0],
    ['2025-06-02', { outside: 0, later: 1 }, 0],
  ])('and a death on %s', (died, left, counted) => {
    const report = countDeaths([caseList({ died, published: died })], { asOf: '2025-06-01' });
    expect(report).toMatchObject(left);
    expect(figureFor('1.4', report).denominator).toBe(counted);
  });

  test('without a death in it is no fault: nothing applies', () => {
    const report = countDeaths([caseList()]);
    expect(report.figures.map(({ met }) => met)).toEqual([null, null, null, null, null]);
    expect(report).toMatchObject({ unused: [], cases: [], finished: 0 });
  });

  test('a death that is not eligible for review is notified, and no more', () => {
    const list = 'Case ID,Date of death,Notified,PMRT eligible\nC1,2024-04-02,2024-04-05,No\n';
    const report = countDeaths([list]);
    expect(report).toMatchObject({ notEligible: 1, unused: [], finished: 1 });
    expect(report.figures.map(({ denominator }) => denominator)).toEqual([1, 0, 0, 0, 0]);
  });

  test('times and targets come from the scheme', () => {
    const scheme = withMeasures((measure) =>
      measure.step === 'notification' ? { ...measure, within: { amount: 1, unit: 'months' } } : measure,
    );
    const list = caseList({ died: '2024-04-02', notified: '2024-05-02' });
    expect(figureFor('1.1', countDeaths([list], { scheme })).numerator).toBe(1);
    expect(figureFor('1.1', countDeaths([list])).numerator).toBe(0);
  });
});

describe('the next step of a case', () => {
  test('is the one whose time runs out first; overdue ones come before the others', () => {
    const { cases, finished } = countDeaths([
      caseList(
        { reference: 'A1', died: '2024-10-08' },
        { reference: 'A2', ...DONE },
        { reference: 'A3', died: '2024-07-31', notified: '2024-08-05', parents: 'Yes' },
        { reference: 'A4', died: '2024-10-01' },
        { reference: 'A5', died: '2024-08-14', notified: '2024-08-15', parents: 'Yes', started: '2024-08-20' },
      ),
    ]);
    expect(finished).toBe(1);
    expect(cases.map(({ reference, next }) => [reference, next.step, next.lastDay, next.daysLeft])).toEqual([
      // 31 July and two months; 14 days before 14 October.
      ['A3', 'review-start', '2024-09-30', -14],
      // Tue 1 October: 2, 3, 4, 7, 8, 9, 10.
      ['A4', 'notification', '2024-10-10', -4],
      // 14 August and two months is today.
      ['A5', 'review-start', '2024-10-14', 0],
      // Tue 8 October: 9, 10, 11, 14, 15, 16, 17.
      ['A1', 'notification', '2024-10-17', 3],
    ]);
    // Fri 11 and Mon 14 are the working days since the 10th; 15, 16 and 17 are those to come.
    expect(cases.map(({ next }) => next.workingDaysLeft)).toEqual([undefined, -2, undefined, 3]);
    expect(cases[3]?.others.map(({ step, lastDay }) => [step, lastDay])).toEqual([
      ['review-start', '2024-12-08'],
      ['parents', '2025-04-08'],
      ['panel', '2025-04-08'],
      ['report', '2025-04-08'],
    ]);
  });

  test('is no part of the review once the report is published, but a notification is still owed', () => {
    const { cases } = countDeaths([caseList({ ...DONE, notified: '', parents: '', panel: '' })]);
    expect(cases).toMatchObject([{ next: { step: 'notification' }, others: [] }]);
  });

  test('says where a figure is not verified for the death', () => {
    const { cases } = countDeaths([caseList({ ...DONE, died: '2024-03-04', started: '', factual: '', published: '' })]);
    expect(cases[0]?.next).toMatchObject({ step: 'review-start', verified: false });
  });
});

describe('a row that can’t be used', () => {
  test.each<[ListedCase, string]>([
    [{ died: '' }, 'has no date of death'],
    [{ died: '03/04/24' }, 'has a date of death that has two digits for the year'],
    [{ died: '31/04/2024' }, 'has a date of death that is not in the calendar'],
    [{ reference: ' ' }, 'has no reference of a case'],
    [{ notified: '2024-04-01' }, 'was notified before the date of death'],
    [
      { started: '2024-05-02', factual: '2024-05-02', published: '2024-05-01' },
      'has a report published before its review was started',
    ],
    [{ started: 'No', factual: 'Yes' }, 'has factual questions complete in a review that was not started'],
  ])('%j says why, and is missing from every figure', (one, reason) => {
    const report = countDeaths([caseList(DONE, { ...DONE, ...one })]);
    expect(report.unused).toMatchObject([
      { place: { line: 3 }, reason, requirements: '1.1 1.2 1.3 1.4 1.5'.split(' ') },
    ]);
    expect(report.figures.map(({ denominator, excluded }) => [denominator, excluded])).toEqual(
      report.figures.map(() => [1, 1]),
    );
  });

  test('in one column alone is missing from that figure alone', () => {
    const report = countDeaths([caseList({ ...DONE, notified: 'Yes' }, { ...DONE, published: '01/09/24' })]);
    expect(report.unused).toMatchObject([
      { place: { line: 2 }, reason: 'says that the death was notified, and not when', requirements: ['1.1'] },
      {
        place: { line: 3 },
        reason: 'has a date of the published report that has two digits for the year',
        requirements: ['1.4'],
      },
    ]);
    expect(report.figures.map(({ excluded }) => excluded)).toEqual([1, 0, 0, 1, 0]);
  });

  test('gives one case in two ways, and both lines are named', () => {
    expect(reasons(DONE, { ...DONE, reference: 'c1', notified: '2024-04-09' })).toEqual([
      'line 3 and line 2 say different things of one case',
    ]);
    expect(reasons(DONE, { ...DONE, reference: 'C1 ' })).toEqual([]);
  });

  test('does not matter where the death is outside the window', () => {
    const old = { ...DONE, died: '2023-11-01', notified: '2023-10-01', reference: 'C9' };
    expect(reasons(DONE, old, { ...old, notified: '2023-10-02' })).toEqual([]);
  });

  test('repeats nothing of what it says', () => {
    expect(reasons({ ...DONE, parents: 'Ms X Quill, 07700 900000', born: 'At home' }).join()).not.toMatch(
      /Quill|0770|home/,
    );
  });
});

describe('the layout of a list', () => {
  test('may be two lists of the same cases, joined by their reference', () => {
    const deaths = 'MBRRACE-UK case ID;Date died;Inborn;Died in Trust\nC1;2 April 2024;Y;Y\n';
    const reviews =
      'PMRT case list\n\nCase ID\tDate notified to MBRRACE-UK\tParental engagement\tPMRT review started\tAll factual questions completed\tMDT panel date\tPublication date\nc1\t11.04.2024\tdone\t01.05.2024\t02.06.2024\t01.08.2024\t02.10.2024\n';
    for (const texts of [
      [deaths, reviews],
      [reviews, deaths],
    ]) {
      const report = countDeaths(texts);
      expect(report.figures.map(({ numerator, denominator }) => [numerator, denominator])).toEqual(
        report.figures.map(() => [1, 1]),
      );
      expect(report.unused).toEqual([]);
    }
  });

  test('without a column leaves its figure without any case, and says so', () => {
    const report = countDeaths(['Case ID,Date of death,Notified\nC1,2024-04-02,2024-04-05\n']);
    expect(report.figures.map(({ met, excluded }) => [met, excluded])).toEqual([
      [true, 0],
      [null, 1],
      [null, 1],
      [null, 1],
      [null, 1],
    ]);
    // Nobody knows what is still to be done.
    expect(report).toMatchObject({ cases: [], finished: 0 });
    expect(report.unused.map(({ reason }) => reason)).toContain(
      'has no column that says whether a multidisciplinary panel met',
    );
  });

  test('may have headings that only a map can tell', () => {
    const list = 'Our number,Day,Told\nC1,2024-04-02,2024-04-05\n';
    const map = { columns: { case: 'Our number', died: 'Day', notified: 'Told' } };
    expect(figureFor('1.1', countDeaths([list], { map })).numerator).toBe(1);
  });

  test.each([
    ['Name,NHS number,Date of death\nX Y,1,2024-04-02\n', /is no list of cases/],
    ['Case ID,Notified\nC1,2024-04-02\n', /has no column with the dates of death/],
    ['Case ID,Local ref,Date of death\nC1,1,2024-04-02\n', /two columns that could be the same/],
  ])('is refused where it lacks what is needed: %j', (text, message) => {
    expect(tryDeaths([text])).toMatchObject({ fault: { message: expect.stringMatching(message) } });
  });

  test('is refused by a scheme that asks for nothing of it', () => {
    const scheme = withMeasures(({ source, name, target }) => ({ source, name, target }));
    expect(tryDeaths([caseList(DONE)], { scheme })).toMatchObject({ fault: { reason: 'not-in-scheme' } });
  });
});

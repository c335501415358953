import { describe, expect, test } from 'vitest';
import { countLogs, log, sharesOf, tryLogs } from './count-log.ts';

const WHOLE = 'yes,yes,yes,yes,yes,yes,yes,yes';
const missing = (...lines: string[]) =>
  countLogs([log(...lines)]).gaps.flatMap((gap) =>
    gap.missing.map(({ requirement, what }) => `${gap.case} ${requirement} ${what}`),
  );
const unused = (...lines: string[]) =>
  countLogs([log(...lines)]).unused.map(
    ({ place, reason, requirements }) => `${place.line} ${reason} (${requirements.join(' ')})`,
  );

describe('figures of qualifying cases', () => {
  test('are shares of the cases that each requirement is about', () => {
    // A and B qualify for MNSI, B and C for Early Notification, D for neither. Three qualify: 10.3 and 10.4 are of 3.
    // The duty of candour was required for A and B alone: 10.5 is of 2. C was not reported to EN: 1 of 2.
    const report = countLogs([
      log(
        'A1,2024-03-01,yes,2024-03-04,no,,yes,yes,yes,yes',
        'B1,2024-04-01,yes,yes,yes,2024-04-09,yes,yes,yes,2024-04-02',
        'C1,2024-05-01,no,,yes,no,yes,yes,no,',
        'D1,2024-06-01,no,,no,,,,,',
      ),
    ]);
    expect(sharesOf(report)).toEqual({
      '10.1': '2 of 2',
      '10.2': '1 of 2',
      '10.3': '3 of 3',
      '10.4': '3 of 3',
      '10.5': '2 of 2',
    });
    expect(report.figures.map(({ met, shortfall }) => [met, shortfall])).toEqual([
      [true, 0],
      [false, 1],
      [true, 0],
      [true, 0],
      [true, 0],
    ]);
    expect(report).toMatchObject({ qualifying: 3, notQualifying: 1, withoutCandour: 1, outside: 0, later: 0 });
    expect(report.figures[0]?.window).toEqual({ start: '2023-12-08', end: '2024-11-30' });
  });

  test.each([
    ['the day before the window', '2023-12-07', 0, 'outside'],
    ['its first day', '08/12/2023', 1, undefined],
    ['the leap day', '29 Feb 2024', 1, undefined],
    ['its last day', '2024-11-30', 1, undefined],
    ['the day after', '2024-12-01', 0, 'outside'],
  ])('take a case on %s', (_, date, denominator, apart) => {
    const report = countLogs([log(`A1,${date},${WHOLE}`)], { asOf: '2025-01-10' });
    expect(report.figures[0]).toMatchObject({ denominator });
    expect(report.outside).toBe(apart === 'outside' ? 1 : 0);
  });

  test('leave a case after the day of the answer for a later one', () => {
    const report = countLogs([log(`A1,2024-10-14,${WHOLE}`, `A2,2024-10-15,${WHOLE}`)]);
    expect(sharesOf(report)['10.1']).toBe('1 of 1');
    expect(report.later).toBe(1);
  });

  test('do not apply where no case qualifies, and say when the scheme lets them be set aside', () => {
    const report = countLogs([log('A1,2024-06-01,no,,no,,,,,')]);
    expect(report.figures.map(({ met }) => met)).toEqual([null, null, null, null, null]);
    expect(report.setAside.map(({ requirement }) => requirement)).toEqual(['10.1', '10.2', '10.3', '10.4', '10.5']);
    expect(report.setAside[0]?.when).toBe('The Trust had no qualifying case in the period.');
    expect(countLogs([log()]).figures[0]).toMatchObject({ denominator: 0, met: null });
  });
});

describe('a gap', () => {
  test.each([
    ['not reported', 'A1,2024-03-01,yes,no,no,,yes,yes,no,', ['A1 10.1 not reported to MNSI']],
    ['nothing written', 'A1,2024-03-01,yes,,no,,yes,yes,no,', ['A1 10.1 no report to MNSI in the log']],
    ['a report still pending', 'A1,2024-03-01,yes,Pending,no,,yes,yes,no,', ['A1 10.1 not reported to MNSI']],
    [
      'a report on a day to come',
      'A1,2024-03-01,yes,2024-10-15,no,,yes,yes,no,',
      ['A1 10.1 not reported to MNSI yet: its date is to come'],
    ],
    ['a report today', 'A1,2024-03-01,yes,2024-10-14,no,,yes,yes,no,', []],
    ['a yes with its date', 'A1,2024-03-01,yes,Yes - 04/03/2024,no,,yes,yes,no,', []],
    ['a reference in place of a date', 'A1,2024-03-01,yes,MI-012345,no,,yes,yes,no,', []],
    ['a family not informed', 'A1,2024-03-01,yes,yes,no,,no,yes,no,', ['A1 10.3 family not informed']],
    [
      'a format not needed',
      'A1,2024-03-01,yes,yes,no,,yes,Not needed,no,',
      ['A1 10.4 format recorded as not needed: write yes where the one given was accessible to the family'],
    ],
    [
      'a duty of candour not met',
      'A1,2024-03-01,yes,yes,no,,yes,yes,yes,',
      ['A1 10.5 no word of the duty of candour being met'],
    ],
    ['nothing asked of a case that does not qualify', 'A1,2024-03-01,no,,no,,,,yes,', []],
  ])('is named with its case: %s', (_, line, gaps) => {
    expect(missing(line)).toEqual(gaps);
  });

  test('a reference of a programme says that it was reported to, unless the log says not', () => {
    const text = (reported: string, reference: string) =>
      `Ref,Date of incident,Qualifies for MNSI,Reported to MNSI,MNSI ref,Qualifies for EN\nA1,2024-03-01,yes,${reported},${reference},no`;
    expect(sharesOf(countLogs([text('', 'MI-012345')]))['10.1']).toBe('1 of 1');
    expect(sharesOf(countLogs([text('no', 'MI-012345')]))['10.1']).toBe('0 of 1');
    expect(sharesOf(countLogs([text('', 'awaiting')]))['10.1']).toBe('0 of 1');
  });

  test('families are informed of both programmes, in one answer or two', () => {
    const text = (...values: string[]) =>
      `Ref,Date of incident,Qualifies for MNSI,Qualifies for EN,Family informed of MNSI,Family informed of EN\n${values.join('\n')}`;
    const report = countLogs([
      text('A1,2024-03-01,yes,no,yes,yes', 'A2,2024-03-01,yes,no,yes,', 'A3,2024-03-01,no,yes,no,no'),
    ]);
    expect(sharesOf(report)['10.3']).toBe('1 of 3');
    expect(report.gaps.map(({ missing: own }) => own.find(({ requirement }) => requirement === '10.3')?.what)).toEqual([
      undefined,
      'no word of the family being informed of Early Notification',
      'family not informed of MNSI, family not informed of Early Notification',
    ]);
  });

  test('a log with one column for the duty of candour says "n/a" where it was not required', () => {
    const text = (...values: string[]) =>
      `Ref,Date of incident,Qualifies for MNSI,Qualifies for EN,Duty of candour\n${values
        .map((value, index) => `A${index},2024-03-01,yes,no,${value}`)
        .join('\n')}`;
    const report = countLogs([text('yes', '04/03/2024', 'N/A', 'no', '')]);
    expect(sharesOf(report)['10.5']).toBe('2 of 2 without 2');
    expect(report.withoutCandour).toBe(1);
  });
});

test('headings are known as Trusts write them, with asides, and a birth stands for the incident', () => {
  const text = [
    'Log of cases,,,,,,,',
    'Datix No.,Date of delivery,Qualifies for MNSI? (Y/N),MNSI referral date,Meets EN criteria,Reported to NHS Resolution,Family informed of MNSI & EN,Mother’s name',
    '12345,01/03/2024,Y,04/03/2024,N,,Yes,X',
  ].join('\n');
  const report = countLogs([text]);
  expect(sharesOf(report)).toMatchObject({ '10.1': '1 of 1', '10.2': '0 of 0', '10.3': '1 of 1' });
});

test.each([
  ['Qualifies', '1 of 1'],
  ['No - born abroad', '0 of 0'],
  ['Does not qualify', '0 of 0'],
  ['N/A', '0 of 0'],
  ['2024-03-04', '0 of 0 without 1'],
])('"%s" says whether a case qualifies', (answer, share) => {
  expect(sharesOf(countLogs([log(`A1,2024-03-01,${answer},yes,no,,yes,yes,no,`)]))['10.1']).toBe(share);
});

describe('what can’t be used', () => {
  test.each([
    ['no reference', `,2024-03-01,${WHOLE}`, '2 has no reference of a case (10.1 10.2 10.3 10.4 10.5)'],
    ['no date', `A1,,${WHOLE}`, '2 has no date of the incident (10.1 10.2 10.3 10.4 10.5)'],
    [
      'a date that could be another',
      `A1,3/4/24,${WHOLE}`,
      '2 has a date of the incident that has two digits for the year (10.1 10.2 10.3 10.4 10.5)',
    ],
    [
      'no word of qualifying',
      'A1,2024-03-01,,yes,no,,yes,yes,no,',
      '2 does not say whether it qualifies for MNSI (10.1 10.3 10.4 10.5)',
    ],
    [
      'words that nobody knows',
      'A1,2024-03-01,yes,see file,no,,yes,yes,no,',
      '2 says neither yes nor no, on whether it was reported to MNSI (10.1)',
    ],
    [
      'a reason in place of a yes',
      'A1,2024-03-01,HIE-3,yes,no,,yes,yes,no,',
      '2 says neither yes nor no, on whether it qualifies for MNSI (10.1 10.3 10.4 10.5)',
    ],
    [
      'a bare number, which Excel may have meant as a date',
      'A1,2024-03-01,yes,45353,no,,yes,yes,no,',
      '2 says neither yes nor no, on whether it was reported to MNSI (10.1)',
    ],
    [
      'a report before the incident',
      'A1,2024-03-01,yes,2024-02-28,no,,yes,yes,no,',
      '2 has a date before the incident, on whether it was reported to MNSI (10.1)',
    ],
  ])('%s', (_, line, reason) => {
    expect(unused(line)).toEqual([reason]);
  });

  test('a case without a date or a word on one programme counts for nothing where it can’t qualify', () => {
    expect(unused('A1,,no,,no,,,,,')).toEqual([]);
    expect(unused('A1,2023-11-01,,,,,,,,')).toEqual([]);
    // It qualifies for MNSI, so the families’ figures have it whatever is said of Early Notification.
    expect(unused('A1,2024-03-01,yes,yes,,,yes,yes,no,')).toEqual([
      '2 does not say whether it qualifies for Early Notification (10.2)',
    ]);
  });

  test('rows of one case are put together; where two differ, the figure is without it', () => {
    const report = countLogs([
      log(
        'A1,2024-03-01,yes,yes,no,,,,,',
        'a1 ,,,,,,yes,yes,no,',
        'B1,2024-03-01,yes,yes,no,,yes,yes,no,',
        'B1,,,no,,,,,,',
      ),
    ]);
    expect(sharesOf(report)).toMatchObject({ '10.1': '1 of 1 without 1', '10.3': '2 of 2' });
    expect(report.unused).toEqual([
      {
        place: { path: 'export-1.csv', sheet: undefined, line: 5 },
        reason: 'and line 4 differ on whether it was reported to MNSI',
        requirements: ['10.1'],
      },
    ]);
  });

  test.each([
    ['names alone', 'Name,Reported to MNSI\nX,yes', /is no case log.*no line of it/],
    ['no dates', 'Ref,Qualifies for MNSI\nA1,yes', /no column with the date of the incident/],
    [
      'no word of who qualifies',
      'Ref,Date of incident,Reported to MNSI\nA1,2024-03-01,yes',
      /whether a case qualifies/,
    ],
  ])('a log with %s is refused', (_, text, message) => {
    expect(tryLogs([text])).toMatchObject({ fault: { message: expect.stringMatching(message) } });
  });
});

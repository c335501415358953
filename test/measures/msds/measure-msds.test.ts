import { describe, expect, test } from 'vitest';
import { sharesOf } from '../cases/count-log.ts';
import { countScorecards, passes, scorecard, tryScorecards } from './count-scorecards.ts';

const FAILED = 'F1,July 2024,60,100,60%,70%,Fail,too few records';

describe('metrics', () => {
  test.each([
    ['11 that pass', [...passes(11)], '11 of 11', true, 0],
    ['10 that pass, and one that fails', [...passes(10), FAILED], '10 of 11', true, 0],
    ['9 that pass, and two that fail', [...passes(9), FAILED, FAILED.replace('F1', 'F2')], '9 of 11', false, 0],
    ['10 that pass, and one that is not there', [...passes(10)], '10 of 11', true, 1],
    ['9 that pass, and two that are not there', [...passes(9)], '9 of 11', false, 2],
  ])('are counted as passed of 11: %s', (_, lines, share, met, missing) => {
    const report = countScorecards([scorecard(...lines)]);
    expect(sharesOf(report)['2.1']).toBe(share);
    expect(report.figures[0]).toMatchObject({ met, target: 10 });
    expect(report.missing).toBe(missing);
  });

  test('that failed are named, with the reason of the scorecard', () => {
    const { metrics } = countScorecards([scorecard(...passes(10), FAILED)]);
    expect(metrics.filter(({ passed }) => !passed)).toMatchObject([
      { metric: 'F1', numerator: 60, denominator: 100, threshold: 0.7, reason: 'too few records' },
    ]);
  });

  test.each([
    ['Passed', true],
    ['Y', true],
    ['Not met', false],
    ['Did not pass', false],
    ['FAIL', false],
    ['Pass/Fail', undefined],
    ['Pass?', undefined],
    ['pending', undefined],
    ['', undefined],
  ])('with the result "%s"', (result, passed) => {
    const report = countScorecards([scorecard(...passes(10), `X1,July 2024,95,100,95%,,${result},`)]);
    expect(report.metrics.find(({ metric }) => metric === 'X1')?.passed).toBe(passed);
    expect(report.unused.map(({ reason }) => reason)).toEqual(
      passed === undefined ? ['has a result that is neither pass nor fail'] : [],
    );
  });

  test('that say pass below their own threshold are no passes, and are named', () => {
    // 69.96% is not 70%, however it is rounded: 1,749 of 2,500 where 1,750 are needed.
    const report = countScorecards([scorecard(...passes(10), 'X1,July 2024,1749,2500,70%,70%,Pass,')]);
    expect(sharesOf(report)['2.1']).toBe('10 of 11 without 1');
    expect(report.unused).toMatchObject([
      {
        reason: 'says that it passed, and 69.96% (1749 of 2500) is below its own threshold of 70%',
        requirements: ['2.1'],
      },
    ]);
  });

  test('that say fail above their threshold stay failed, and are named; an upper limit is not compared', () => {
    const lines = [...passes(9), 'X1,July 2024,80,100,80%,70%,Fail,', 'X2,July 2024,2,100,2%,at most 5%,Pass,'];
    const report = countScorecards([scorecard(...lines)]);
    expect(sharesOf(report)['2.1']).toBe('10 of 11');
    expect(report.contradictions).toMatchObject([
      { metric: 'X1', what: 'says that it failed, and 80% (80 of 100) is not below its own threshold of 70%' },
    ]);
  });

  test('that stand twice count once; where the two differ, not at all', () => {
    const twice = countScorecards([scorecard(...passes(11)), scorecard(...passes(2))]);
    expect(sharesOf(twice)['2.1']).toBe('11 of 11');
    const report = countScorecards([scorecard(...passes(11)), scorecard('m1,July 2024,95,100,95%,70%,Fail,')]);
    expect(sharesOf(report)['2.1']).toBe('10 of 11 without 1');
    expect(report.unused[0]?.reason).toBe('and export-1.csv line 2 differ on one metric');
  });

  test('are not totals, notes, what goes into them, or what a map sets aside', () => {
    const lines = [
      ...passes(11).map((line) => `CQIM${line}`),
      'Overall,July 2024,,,,,Pass,',
      'CQIMDQ03,July 2024,9,9,,,Pass,',
    ];
    const report = countScorecards([
      scorecard(...lines, 'Continuity of carer,July 2024,9,9,,,Pass,', 'Source: published statistics'),
    ]);
    expect(sharesOf(report)['2.1']).toBe('11 of 11');
    expect(report.setAside).toEqual([
      '"Overall"',
      '"CQIMDQ03"',
      '"Continuity of carer"',
      '"Source: published statistics"',
    ]);
    const map = { metrics: { M12: 'not counted' } };
    expect(sharesOf(countScorecards([scorecard(...passes(12))], { map }))['2.1']).toBe('11 of 11');
    expect(tryScorecards([scorecard(...passes(12))])).toMatchObject({ fault: { reason: 'too-many-metrics' } });
  });
});

describe('the ethnic category', () => {
  const ethnic = (numbers: string, rest = ',,') =>
    scorecard(...passes(11), `Ethnic category valid,July 2024,${numbers},${rest},`);

  test.each([
    // Nine tenths of 410 are 369.
    ['369,410', true, 0],
    ['368,410', false, 1],
    ['"1,800","2,000"', true, 0],
  ])('is met by whole numbers: %s', (numbers, met, shortfall) => {
    expect(countScorecards([ethnic(numbers)]).figures[1]).toMatchObject({ requirement: '2.2', met, shortfall });
  });

  test('goes by its numbers, and names a result or a rate on the other side of the target', () => {
    const report = countScorecards([ethnic('8996,10000', '90.0%,90%,Pass')]);
    expect(report.figures[1]).toMatchObject({ met: false, shortfall: 4 });
    expect(report.contradictions.map(({ what }) => what)).toEqual([
      'says that it passed, and its numbers come to 89.96% (8996 of 10000) against 90%',
      'has a rate of 90%, and its numbers come to 89.96% (8996 of 10000) against 90%',
    ]);
  });

  test.each([
    ['a rate alone', ',', 'has no numerator and denominator in whole numbers'],
    ['suppressed numbers', '*,*', 'has no numerator and denominator in whole numbers'],
    ['a numerator too large', '411,410', 'has a numerator above its denominator'],
  ])('can’t be counted from %s', (_, numbers, reason) => {
    const report = countScorecards([ethnic(numbers, '95%,90%,Pass')]);
    expect(report.figures[1]).toMatchObject({ met: null, excluded: 1 });
    expect(report.unused).toMatchObject([{ reason, requirements: ['2.2'] }]);
  });

  test('can go by another name that a map gives', () => {
    const text = scorecard('DQ9,July 2024,369,410,,,Pass,');
    expect(sharesOf(countScorecards([text], { map: { metrics: { dq9: 'ethnic-category-valid' } } }))['2.2']).toBe(
      '369 of 410',
    );
  });
});

describe('the month', () => {
  test.each([
    'July 2024',
    'Jul-24',
    '2024-07',
    '01/07/2024',
    '2024-07-31',
    '1 July 2024 to 31 July 2024',
    'July 2024 (final)',
  ])('is read from "%s"', (period) => {
    const report = countScorecards([scorecard(...passes(11)).replaceAll('July 2024', period)]);
    expect(sharesOf(report)['2.1']).toBe('11 of 11');
    expect(report.figures[0]?.window).toEqual({ start: '2024-07-01', end: '2024-07-31' });
  });

  test('leaves out another one, and says so', () => {
    const report = countScorecards([
      scorecard(...passes(11), ...passes(3).map((line) => line.replace('July', 'June'))),
    ]);
    expect(sharesOf(report)['2.1']).toBe('11 of 11');
    expect(report.otherMonths).toEqual([{ month: '2024-06', rows: 3 }]);
    expect(tryScorecards([scorecard(...passes(11)).replaceAll('July', 'June')])).toMatchObject({
      fault: { message: 'export-1.csv has nothing of Jul 2024, which the scheme assesses: it is of Jun 2024.' },
    });
  });

  test('that can’t be read keeps a row out; a scorecard without any is counted, and said to have none', () => {
    const report = countScorecards([scorecard(...passes(10), 'X1,Q2,95,100,95%,70%,Pass,')]);
    expect(report.unused[0]?.reason).toBe('has a reporting period that is no single month');
    const undated = countScorecards(['Metric,Result\nM1,Pass']);
    expect(undated).toMatchObject({ withoutMonth: true, missing: 10 });
  });
});

test('what is no scorecard, or is of several organisations, is refused', () => {
  expect(tryScorecards(['Name,Value\nX,1'])).toMatchObject({ fault: { reason: 'no-scorecard' } });
  const text = 'Org code,Org name,Metric,Result\nAA1,North,M1,Pass\nAA2,South,M1,Fail';
  expect(tryScorecards([text])).toMatchObject({
    fault: { message: 'export-1.csv has the metrics of 2 organisations.' },
  });
});

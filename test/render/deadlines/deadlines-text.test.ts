import { describe, expect, it } from 'vitest';
import { renderDeadlinesText } from '../../../src/render/deadlines/deadlines-text.ts';
import { deadlinesReport, YEAR_4 } from './deadlines-report.ts';

const PLAIN = { colour: false, width: 80 };
const OPEN = ['1.1', '3.3', '4.12'];
const lengthsOf = (text: string) => text.split('\n').map((line) => line.length);

describe('renderDeadlinesText', () => {
  it('says how long is left, of what, and what hangs on it', async () => {
    expect(renderDeadlinesText(await deadlinesReport('2024-10-14', OPEN), PLAIN)).toMatchInlineSnapshot(`
      "Maternity Incentive Scheme Year 6                              as of 14 Oct 2024
      Next: Compliance period ends, 47 days, 34 working

      Sat 30 Nov 2024          Compliance period ends
      47 days, 34 working      all safety actions · 3 open requirements

      12:00 Mon 3 Mar 2025     Board declaration submitted to NHS Resolution
      140 days, 97 working     all safety actions · 3 open requirements

      Fri 1 Dec 2023           Twelve month training window opens
      began 318 days ago       safety action 8

      Fri 8 Dec 2023           Reporting window opens for safety actions 1 and 10
      began 311 days ago       safety actions 1 and 10

      Tue 2 Apr 2024           Year 6 guidance and audit tool published
      took place 195 days ago  all safety actions

      Mon 1 Jul 2024           Rotational medical staff starting from this date may
      began 105 days ago       follow a recovery plan
                               safety action 8

      Wed 31 Jul 2024          MSDS assessment month ends
      passed 75 days ago       safety action 2 · no open requirements

      Wed 2 Oct 2024           Quality improvement initiative registered
      passed 12 days ago       safety action 3 · 1 open requirement

      In a calendar: mis deadlines trust.xlsx --format ics -o mis.ics
      "
    `);
  });

  it('says so when a date was moved or paused', async () => {
    expect(renderDeadlinesText(await deadlinesReport('2022-01-10', undefined, YEAR_4), PLAIN)).toMatchInlineSnapshot(`
      "Maternity Incentive Scheme Year 4, history of its dates        as of 10 Jan 2022
      Next: Interim deadline for data set submissions (illustrative), 21 days, 15
      working

      Fri 31 Dec 2021          Interim deadline for perinatal mortality reviews
      paused                   (illustrative)
                               safety action 1
                               paused from 23 Dec 2021 until further notice, at least
                               until 23 Mar 2022
                               was 29 Oct 2021 (extended 27 Sep 2021)

      Mon 31 Jan 2022          Interim deadline for data set submissions
      21 days, 15 working      (illustrative)
                               safety action 2
                               was 30 Nov 2021 (extended 27 Sep 2021)

      Thu 30 Jun 2022          Compliance period ends (illustrative)
      paused                   all safety actions
                               paused from 23 Dec 2021 until further notice, at least
                               until 23 Mar 2022

      12:00 Thu 7 Jul 2022     Board declaration submitted (illustrative)
      paused                   all safety actions
                               paused from 23 Dec 2021 until further notice, at least
                               until 23 Mar 2022

      Mon 9 Aug 2021           Year 4 launched
      took place 154 days ago  all safety actions

      In a calendar: mis deadlines --format ics -o mis.ics
      "
    `);
  });

  it('keeps every earlier date in view', async () => {
    const text = renderDeadlinesText(await deadlinesReport('2022-04-10', undefined, YEAR_4), {
      colour: false,
      width: 80,
    });
    expect(text).toMatch(/ was 29 Oct 2021 \(extended 27 Sep 2021\)\n +was 31 Dec 2021 \(replaced 1 Apr 2022\)\n/);
    expect(text).toContain('was 12:00 Thu 7 Jul 2022 (replaced 1 Apr 2022)');
  });

  it.each([
    ['2025-03-02', 'Next: Board declaration submitted to NHS Resolution, 1 day, 1 working\n'],
    ['2025-03-03', 'Next: Board declaration submitted to NHS Resolution, 12 h 0 min left today\n'],
    ['2025-03-03T11:59', 'Next: Board declaration submitted to NHS Resolution, 1 min left today\n'],
    ['2025-03-03T12:00', 'Next: Board declaration submitted to NHS Resolution, due now\n'],
    ['2025-03-03T12:01', 'Every deadline has passed.\n'],
    ['2023-12-01', 'Next: MSDS assessment month ends, 243 days, 166 working\n'],
  ])('names what is next as of %s', async (asOf, line) => {
    expect(renderDeadlinesText(await deadlinesReport(asOf), PLAIN)).toContain(`\n${line}`);
  });

  it('says so when all that is to come is paused', async () => {
    expect(renderDeadlinesText(await deadlinesReport('2022-02-10', undefined, YEAR_4), PLAIN)).toContain(
      '\nEvery deadline still to come is paused.\n',
    );
  });

  it('tells the past of starts, events and deadlines apart', async () => {
    const text = renderDeadlinesText(await deadlinesReport('2024-10-14'), PLAIN);
    expect(text).toContain('began 105 days ago');
    expect(text).toContain('took place 195 days ago');
    expect(text).toContain('passed 12 days ago');
    expect(renderDeadlinesText(await deadlinesReport('2025-03-03T12:01'), PLAIN)).toContain('passed today');
    expect(renderDeadlinesText(await deadlinesReport('2024-10-03'), PLAIN)).toContain('passed 1 day ago');
  });

  it('admits which years it can count working days of', async () => {
    const report = await deadlinesReport('2017-06-01');
    expect(renderDeadlinesText(report, PLAIN)).toContain(
      'Working days are counted from 1 Jan 2018 to 31 Dec 2028; the bank holidays of\nother years are not known here.\n',
    );
    expect(renderDeadlinesText(await deadlinesReport('2024-10-14'), PLAIN)).not.toContain('Working days are counted');
  });

  it.each([60, 80, 100])('fits %i columns', async (width) => {
    for (const report of [
      await deadlinesReport('2024-10-14', OPEN),
      await deadlinesReport('2022-01-10', undefined, YEAR_4),
    ]) {
      expect(Math.max(...lengthsOf(renderDeadlinesText(report, { colour: false, width })))).toBeLessThanOrEqual(width);
    }
  });

  it('bears any width, and any age', async () => {
    for (const width of [1, 20, 40])
      expect(renderDeadlinesText(await deadlinesReport('2024-10-14'), { colour: false, width })).toContain('47 days');
    expect(renderDeadlinesText(await deadlinesReport('9999-12-31'), PLAIN)).toContain('days ago');
  });

  it('says the same in colour', async () => {
    for (const asOf of ['2024-10-14', '2024-11-28', '2025-03-03']) {
      const report = await deadlinesReport(asOf, OPEN);
      const coloured = renderDeadlinesText(report, { colour: true, width: 80 });
      expect(coloured).toContain('\u001b[');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is written with them.
      expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(renderDeadlinesText(report, PLAIN));
    }
  });

  it('leaves no colour open at the end of a line', async () => {
    const coloured = renderDeadlinesText(await deadlinesReport('2025-03-03'), { colour: true, width: 60 });
    for (const line of coloured.split('\n')) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is written with them.
      const codes = [...line.matchAll(/\u001b\[(\d+)m/g)].map(([, code]) => Number(code));
      expect(codes.filter((code) => code < 20 || (code >= 30 && code < 39))).toHaveLength(
        codes.filter((code) => [22, 39].includes(code)).length,
      );
    }
  });

  it('gives a next command that can be typed', async () => {
    const report = await deadlinesReport('2024-10-14', []);
    expect(renderDeadlinesText(report, PLAIN)).toMatch(
      /\nIn a calendar: mis deadlines trust\.xlsx --format ics -o mis\.ics\n$/,
    );
    const spaced = { ...report, workbook: { path: 'our trust.xlsx', sha256: '' } };
    expect(renderDeadlinesText(spaced, PLAIN)).toContain('mis deadlines "our trust.xlsx" --format ics -o mis.ics');
    expect(renderDeadlinesText(await deadlinesReport('2024-10-14'), PLAIN)).toContain(
      'mis deadlines --format ics -o mis.ics',
    );
  });
});

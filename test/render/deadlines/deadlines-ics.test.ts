import { describe, expect, it } from 'vitest';
import { renderDeadlinesIcs } from '../../../src/render/deadlines/deadlines-ics.ts';
import { inZone, ZONES } from '../../shared/dates/in-zone.ts';
import { deadlinesReport, YEAR_4 } from './deadlines-report.ts';
import { partsOf, propertyOf, readCalendar } from './read-calendar.ts';

const calendarOf = async (...report: Parameters<typeof deadlinesReport>) =>
  readCalendar(renderDeadlinesIcs(await deadlinesReport(...report)));

const eventsOf = async (...report: Parameters<typeof deadlinesReport>) => {
  const events = partsOf(await calendarOf(...report), 'VEVENT');
  return new Map(events.map((event) => [propertyOf(event, 'UID')?.replace(/^.*\.(.*)@.*$/, '$1'), event]));
};

describe('renderDeadlinesIcs', () => {
  it('is a calendar with one event for each key date', async () => {
    const calendar = await calendarOf('2024-10-14');
    expect(calendar.properties).toEqual([
      ['VERSION', '2.0'],
      ['PRODID', '-//mis-audit//mis 1.2.3//EN'],
      ['CALSCALE', 'GREGORIAN'],
      ['METHOD', 'PUBLISH'],
      ['NAME', 'Maternity Incentive Scheme Year 6'],
      ['X-WR-CALNAME', 'Maternity Incentive Scheme Year 6'],
    ]);
    const events = partsOf(calendar, 'VEVENT');
    expect(events).toHaveLength(8);
    expect(new Set(events.map((event) => propertyOf(event, 'UID'))).size).toBe(8);
  });

  it('brings the rules of London time with it', async () => {
    const [zone] = partsOf(await calendarOf('2024-10-14'), 'VTIMEZONE');
    expect(propertyOf(zone, 'TZID')).toBe('Europe/London');
    expect(partsOf(zone, 'DAYLIGHT')[0]?.properties).toEqual([
      ['TZNAME', 'BST'],
      ['TZOFFSETFROM', '+0000'],
      ['TZOFFSETTO', '+0100'],
      ['DTSTART', '19960331T010000'],
      ['RRULE', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'],
    ]);
    expect(partsOf(zone, 'STANDARD')[0]?.properties).toEqual([
      ['TZNAME', 'GMT'],
      ['TZOFFSETFROM', '+0100'],
      ['TZOFFSETTO', '+0000'],
      ['DTSTART', '19961027T020000'],
      ['RRULE', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
    ]);
  });

  it('puts a date on its whole day, and a time in London', async () => {
    const events = await eventsOf('2024-10-14', ['1.1']);
    expect(events.get('period-ends')?.properties).toEqual([
      ['UID', 'year-6.period-ends@mis-audit'],
      ['SEQUENCE', '0'],
      ['DTSTAMP', '20241013T230000Z'],
      ['DTSTART;VALUE=DATE', '20241130'],
      ['X-MICROSOFT-CDO-ALLDAYEVENT', 'TRUE'],
      ['X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT', 'TRUE'],
      ['SUMMARY', 'Compliance period ends'],
      ['TRANSP', 'TRANSPARENT'],
      [
        'DESCRIPTION',
        'Maternity Incentive Scheme Year 6\nApplies to all safety actions.\nAs of 14 Oct 2024: 1 open requirement.',
      ],
      ['STATUS', 'CONFIRMED'],
    ]);
    expect(events.get('submission')?.properties).toContainEqual(['DTSTART;TZID=Europe/London', '20250303T120000']);
  });

  it('keeps a time in summer on the same clock', async () => {
    const events = await eventsOf('2021-12-01', undefined, YEAR_4);
    expect(events.get('submission')?.properties).toContainEqual(['DTSTART;TZID=Europe/London', '20220707T120000']);
  });

  it('rings 30, 7 and 1 days before what is to come, and never for what has passed', async () => {
    const events = await eventsOf('2024-10-14');
    const triggers = (id: string) => partsOf(events.get(id), 'VALARM').map((alarm) => propertyOf(alarm, 'TRIGGER'));
    expect(triggers('submission')).toEqual(['-P30D', '-P7D', '-P1D']);
    expect(triggers('period-ends')).toEqual(['-P30D', '-P7D', '-P1D']);
    expect(triggers('qi-registered')).toEqual([]);
    expect(
      partsOf(events.get('submission'), 'VALARM').map((alarm) => [
        propertyOf(alarm, 'ACTION'),
        propertyOf(alarm, 'DESCRIPTION'),
      ]),
    ).toEqual([
      ['DISPLAY', 'Board declaration submitted to NHS Resolution: in 30 days'],
      ['DISPLAY', 'Board declaration submitted to NHS Resolution: in 7 days'],
      ['DISPLAY', 'Board declaration submitted to NHS Resolution: tomorrow'],
    ]);
  });

  it('leaves out an alarm whose hour is past', async () => {
    const triggersOn = async (day: string) =>
      partsOf((await eventsOf(day)).get('period-ends'), 'VALARM').map((alarm) => propertyOf(alarm, 'TRIGGER'));
    expect(await triggersOn('2024-11-22')).toEqual(['-P7D', '-P1D']);
    expect(await triggersOn('2024-11-25')).toEqual(['-P1D']);
    expect(await triggersOn('2024-11-30')).toEqual([]);
  });

  it('marks what is paused, and rings for none of it', async () => {
    const paused = (await eventsOf('2022-01-10', undefined, YEAR_4)).get('interim-reviews');
    expect(propertyOf(paused, 'SUMMARY')).toBe(
      'Paused: Interim deadline for perinatal mortality reviews (illustrative)',
    );
    expect(propertyOf(paused, 'STATUS')).toBe('TENTATIVE');
    expect(propertyOf(paused, 'DESCRIPTION')).toBe(
      [
        'Maternity Incentive Scheme Year 4, history of its dates',
        'Applies to safety action 1.',
        'Paused from 23 Dec 2021 until further notice, at least until 23 Mar 2022.',
        'Was 29 Oct 2021 (extended 27 Sep 2021).',
      ].join('\n'),
    );
    expect(partsOf(paused, 'VALARM')).toEqual([]);
  });

  it('keeps the UID of a moved date, and counts its revisions', async () => {
    const [before, after] = await Promise.all(
      ['2021-09-26', '2021-09-27'].map((asOf) => eventsOf(asOf, undefined, YEAR_4)),
    );
    const facts = (events: typeof before) =>
      ['UID', 'SEQUENCE', 'DTSTART'].map((name) => propertyOf(events?.get('interim-data'), name));
    expect(facts(before)).toEqual(['year-4-history.interim-data@mis-audit', '0', '20211130']);
    expect(facts(after)).toEqual(['year-4-history.interim-data@mis-audit', '1', '20220131']);
  });

  it('escapes and folds what a scheme may say', async () => {
    const report = await deadlinesReport('2024-10-14');
    const awkward = 'Semicolons; commas, back\\slashes: ünïcödé '.repeat(5).trim();
    const renamed = {
      ...report,
      scheme: { id: 'x', name: awkward },
      deadlines: report.deadlines.map((each) => ({ ...each, name: awkward })),
    };
    const calendar = readCalendar(renderDeadlinesIcs(renamed));
    expect(propertyOf(calendar, 'NAME')).toBe(awkward);
    expect(propertyOf(partsOf(calendar, 'VEVENT')[0], 'SUMMARY')).toBe(awkward);
  });

  it('is the same text for the same report, whatever the zone of the machine', async () => {
    const report = await deadlinesReport('2024-10-14', ['1.1']);
    const expected = renderDeadlinesIcs(report);
    for (const zone of ZONES) expect(inZone(zone, () => renderDeadlinesIcs(report))).toBe(expected);
  });
});

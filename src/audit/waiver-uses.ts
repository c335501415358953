import type { CalendarDate } from '../shared/dates/calendar-date.ts';
import type { Finding } from './audit-report.ts';
import type { Waiver, WaiverUse } from './check-settings.ts';

/** What a waiver can tell a finding by. */
export type WaivableFinding = Pick<Finding, 'code' | 'requirement' | 'field'>;

/** The waiver in force that covers a finding; undefined where none does. */
export function waiverFor(
  finding: WaivableFinding,
  waivers: readonly Waiver[],
  today: CalendarDate,
): Waiver | undefined {
  return waivers.find((waiver) => isInForce(waiver, today) && covers(waiver, finding));
}

/** What came of every waiver. One whose rule was not run is not called unused: nobody looked. */
export function waiverUses(
  waivers: readonly Waiver[],
  findings: readonly WaivableFinding[],
  rulesRun: ReadonlySet<string>,
  today: CalendarDate,
): WaiverUse[] {
  return waivers.map((waiver) => {
    const expired = !isInForce(waiver, today);
    const isNeeded = findings.some((finding) => covers(waiver, finding));
    return { ...waiver, expired, unused: !expired && rulesRun.has(waiver.code) && !isNeeded };
  });
}

/** To the end of its last day, in London. */
function isInForce({ expires }: Waiver, today: CalendarDate): boolean {
  return today <= expires;
}

function covers(waiver: Waiver, { code, requirement, field }: WaivableFinding): boolean {
  return (
    waiver.code === code && waiver.requirement === requirement && (waiver.field === undefined || waiver.field === field)
  );
}

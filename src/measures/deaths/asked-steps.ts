import { keyDatesAsOf } from '../../scheme/key-dates.ts';
import type { Requirement, ReviewStep, SafetyAction, Scheme, TimeAllowed } from '../../scheme/scheme.ts';
import { addMonths, type CalendarDate } from '../../shared/dates/calendar-date.ts';
import { dateOf } from '../../shared/dates/moment.ts';
import { addWorkingDays } from '../../shared/dates/working-days.ts';

/** A step in the review of a death that the scheme has a measure for. */
export interface AskedStep {
  readonly action: SafetyAction;
  readonly requirement: Requirement;
  readonly step: ReviewStep;
  readonly within: TimeAllowed;
  /** Whether the time is its own: a step without one may be done late, and waits no longer than for the report. */
  readonly isTimed: boolean;
  /** Deaths before it are not verified. */
  readonly verifiedFrom: CalendarDate | undefined;
  readonly bornAndDiedHere: boolean;
}

/** The steps that a scheme asks for as it stands on a day, in the order of the scheme. */
export function askedSteps(scheme: Scheme, day: CalendarDate): readonly AskedStep[] {
  const measured = scheme.safetyActions.flatMap((action) =>
    action.requirements.flatMap((requirement) => {
      const { measure } = requirement;
      return measure?.step === undefined ? [] : [{ action, requirement, measure, step: measure.step }];
    }),
  );
  const forReport = measured.find(({ step }) => step === 'report')?.measure.within;
  return measured.flatMap(({ action, requirement, measure, step }): AskedStep[] => {
    const within = measure.within ?? forReport;
    if (within === undefined) return [];
    const keyDate = keyDatesAsOf(scheme, day).find(({ id }) => id === measure.verifiedFrom);
    return [
      {
        action,
        requirement,
        step,
        within,
        isTimed: measure.within !== undefined,
        verifiedFrom: keyDate && dateOf(keyDate.at),
        bornAndDiedHere: measure.bornAndDiedHere ?? false,
      },
    ];
  });
}

/**
 * The last day on which a step is in time. Months end on the day of the month on which they began, or on the last of a shorter one.
 * @returns undefined in years whose bank holidays are not known.
 */
export function lastDayFor(from: CalendarDate, { amount, unit }: TimeAllowed): CalendarDate | undefined {
  return unit === 'months' ? addMonths(from, amount) : addWorkingDays(from, amount);
}

import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { type AskedStep, lastDayFor } from './asked-steps.ts';
import { belongingOf } from './belongs-to.ts';
import type { DeathCase } from './death-case.ts';
import { progressOf } from './step-progress.ts';
import { type StepStanding, standingOf } from './step-standing.ts';

/** A step of a case, with all that is known of it on a day. */
export interface StoodStep {
  readonly asked: AskedStep;
  readonly case: DeathCase;
  readonly standing: StepStanding;
  /** Still to be done, in time or not. */
  readonly isOpen: boolean;
  /** Undefined in years whose bank holidays are not known. */
  readonly lastDay: CalendarDate | undefined;
  readonly isVerified: boolean;
  /** Done by the day of another date, as the list gives none, and its last day is past. */
  readonly isUndated: boolean;
}

/** How each step that is asked for in a case stands on a day. */
export function standCase(
  one: DeathCase,
  steps: readonly AskedStep[],
  columns: ReadonlySet<string>,
  today: CalendarDate,
): StoodStep[] {
  const isOver = progressOf(one, 'report', columns, today).kind === 'done';
  return steps.flatMap((asked): StoodStep[] => {
    const { step, within, verifiedFrom } = asked;
    const belonging = belongingOf(one, asked, columns);
    if ('asked' in belonging && !belonging.asked) return [];
    const lastDay = lastDayFor(one.died, within);
    const progress = progressOf(one, step, columns, today);
    const common = { asked, case: one, lastDay, isVerified: verifiedFrom === undefined || one.died >= verifiedFrom };
    if (lastDay === undefined) {
      const reason = 'has a date of death in a year whose bank holidays are not known';
      return [{ ...common, standing: { kind: 'unclear', reason }, isOpen: false, isUndated: false }];
    }
    const standing = standingOf(progress, asked, { lastDay, today, isOver });
    return [
      {
        ...common,
        standing: 'reason' in belonging ? { kind: 'unclear', reason: belonging.reason } : standing,
        isOpen: progress.kind === 'open' && (!isOver || step === 'notification'),
        isUndated:
          asked.isTimed && standing.kind === 'met' && progress.kind === 'done' && progress.isUndated && today > lastDay,
      },
    ];
  });
}

import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import type { AskedStep } from './asked-steps.ts';
import type { StepProgress } from './step-progress.ts';

/** How a step of a case stands. `pending`: it is not done, and its time has not run out. */
export type StepStanding =
  | { readonly kind: 'met' | 'missed' | 'pending' }
  | { readonly kind: 'unclear'; readonly reason: string };

/** What a step is held against. */
export interface StepTime {
  readonly lastDay: CalendarDate;
  readonly today: CalendarDate;
  /** Whether the report is published, after which nothing of the review is still to come. */
  readonly isOver: boolean;
}

/** How a step stands on a day. Its last day is still in time; what is done later is missed. */
export function standingOf(
  progress: StepProgress,
  { step, isTimed }: Pick<AskedStep, 'step' | 'isTimed'>,
  { lastDay, today, isOver }: StepTime,
): StepStanding {
  if (progress.kind === 'unclear') return progress;
  const isPast = today > lastDay;
  if (progress.kind === 'open') return { kind: isPast || (isOver && step !== 'notification') ? 'missed' : 'pending' };
  if (!isTimed) return { kind: 'met' };
  if (progress.on !== undefined) return { kind: progress.on <= lastDay ? 'met' : 'missed' };
  // What is done already while there is time left was done in time.
  return isPast ? { kind: 'unclear', reason: UNDATED[step] } : { kind: 'met' };
}

const UNDATED: Readonly<Record<AskedStep['step'], string>> = {
  notification: 'says that the death was notified, and not when',
  parents: 'says that the parents’ views were sought, and not when',
  'review-start': 'says that the factual questions are complete, and neither when nor when the review was started',
  panel: 'says that a panel met, and not when',
  report: 'says that the report was published, and not when',
};

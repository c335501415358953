import type { ReviewStep } from '../../scheme/scheme.ts';
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import type { Answer, Answers, DeathCase, FactColumn } from './death-case.ts';

/** How far a step has come by a day. */
export type StepProgress =
  | { readonly kind: 'open' }
  /** On which day, where the list says. */
  | { readonly kind: 'done'; readonly on: CalendarDate | undefined; readonly isUndated: boolean }
  | { readonly kind: 'unclear'; readonly reason: string };

/** The column that says of each step that it is done, and what is missing where no list has it. */
const COLUMN_OF: Readonly<Record<ReviewStep, readonly [column: FactColumn, lacks: string]>> = {
  notification: ['notified', 'has no column with the date of notification'],
  parents: ['parentsViews', 'has no column that says whether the parents’ views were sought'],
  'review-start': ['factual', 'has no column that says whether the factual questions are complete'],
  panel: ['panel', 'has no column that says whether a multidisciplinary panel met'],
  report: ['published', 'has no column with the date of the published report'],
};

/**
 * How far a step of a case has come by a day. What is dated later is planned, and still open.
 * @param columns - all that the lists have.
 */
export function progressOf(
  { answers }: Pick<DeathCase, 'answers'>,
  step: ReviewStep,
  columns: ReadonlySet<string>,
  today: CalendarDate,
): StepProgress {
  const [column, lacks] = COLUMN_OF[step];
  if (!columns.has(column)) return { kind: 'unclear', reason: lacks };
  return step === 'review-start' ? startOf(answers, today) : byAnswer(answers[column], today);
}

function byAnswer(answer: Answer | undefined, today: CalendarDate): StepProgress {
  if (answer?.kind === 'unclear') return answer;
  if (answer?.kind === 'yes') return { kind: 'done', on: undefined, isUndated: true };
  const isDone = answer?.kind === 'date' && answer.date <= today;
  return isDone ? { kind: 'done', on: answer.date, isUndated: false } : { kind: 'open' };
}

/** A review counts as started on the day when both are true: it was started, and its factual questions are complete. */
function startOf({ started, factual }: Answers, today: CalendarDate): StepProgress {
  const completed = byAnswer(factual, today);
  if (completed.kind !== 'done') return completed;
  const begun = byAnswer(started, today);
  if (begun.kind === 'unclear') return begun;
  // A review that is planned for later has no complete questions yet, whatever the list says of them.
  if (begun.kind === 'open') return started === undefined ? completed : begun;
  const on = [completed.on, begun.on].filter((date) => date !== undefined).sort();
  return { kind: 'done', on: on.at(-1), isUndated: completed.isUndated };
}

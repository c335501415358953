import type { OpenStep } from '../../measures/deaths/deaths-report.ts';
import type { ReviewStep, TimeAllowed } from '../../scheme/scheme.ts';
import { counted } from '../words.ts';

/** What has to be done, as short as it can be said: a review counts as started once its factual questions are complete. */
export const TO_DO: Readonly<Record<ReviewStep, string>> = {
  notification: 'notify MBRRACE-UK',
  parents: 'parents’ views',
  'review-start': 'factual questions',
  panel: 'hold the panel',
  report: 'publish report',
};

/** The same where there is room for it. */
export const TO_DO_IN_FULL: Readonly<Record<ReviewStep, string>> = {
  notification: 'notify MBRRACE-UK',
  parents: 'seek the parents’ views',
  'review-start': 'start the review and complete its factual questions',
  panel: 'hold the multidisciplinary panel',
  report: 'publish the report of the review',
};

/** What was done, of the deaths that are counted. */
const DONE: Readonly<Record<ReviewStep, string>> = {
  notification: 'notified',
  parents: 'parents’ views sought',
  'review-start': 'review started',
  panel: 'reviewed by a panel',
  report: 'report published',
};

/** `review started in 2 months` */
export function doneWords(step: ReviewStep, within: TimeAllowed | undefined): string {
  if (within === undefined) return DONE[step];
  const [one = '', many] = within.unit === 'months' ? ['month', 'months'] : ['working day', 'working days'];
  return `${DONE[step]} in ${counted(within.amount, one, many)}`;
}

/** `overdue 3 days`, `last day today`, `2 working days left`: in working days where the time is given in those and there is some left. */
export function timeLeftWords({ daysLeft, workingDaysLeft }: Pick<OpenStep, 'daysLeft' | 'workingDaysLeft'>): string {
  if (daysLeft === 0) return 'last day today';
  if (daysLeft < 0) return `overdue ${counted(-daysLeft, 'day')}`;
  const days = workingDaysLeft === undefined ? counted(daysLeft, 'day') : counted(workingDaysLeft, 'working day');
  return `${days} left`;
}

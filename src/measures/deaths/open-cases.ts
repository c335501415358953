import { REVIEW_STEPS } from '../../scheme/scheme.ts';
import { type CalendarDate, daysBetween } from '../../shared/dates/calendar-date.ts';
import { workingDaysBetween } from '../../shared/dates/working-days.ts';
import { groupedBy } from '../../shared/grouped-by.ts';
import { inOrder } from '../../shared/in-order.ts';
import { sha256Of } from '../../shared/sha256.ts';
import type { OpenCase, OpenStep } from './deaths-report.ts';
import type { StoodStep } from './stand-case.ts';

/** Long enough that no two cases are the same. */
const ID_LENGTH = 16;

/** The cases in which something is still to be done, those whose time runs out first before the others. */
export function openCases(
  stood: readonly StoodStep[],
  reference: (key: string) => string,
  today: CalendarDate,
): OpenCase[] {
  const cases = [...groupedBy(stood, (each) => each.case.key)].flatMap(([key, ofCase]): OpenCase[] => {
    const [next, ...others] = ofCase.flatMap((each) => openStep(each, today) ?? []).sort(byTime);
    const id = sha256Of(`case ${key}`).slice(0, ID_LENGTH);
    return next === undefined ? [] : [{ reference: reference(key), id, next, others }];
  });
  return cases.sort((a, b) => byTime(a.next, b.next) || inOrder(a.reference, b.reference));
}

function openStep({ asked, isOpen, lastDay, isVerified }: StoodStep, today: CalendarDate): OpenStep | undefined {
  if (!isOpen || lastDay === undefined) return undefined;
  return {
    requirement: asked.requirement.id,
    step: asked.step,
    lastDay,
    daysLeft: daysBetween(today, lastDay),
    workingDaysLeft: asked.within.unit === 'working days' ? workingDaysLeft(today, lastDay) : undefined,
    verified: isVerified,
  };
}

function workingDaysLeft(today: CalendarDate, lastDay: CalendarDate): number | undefined {
  if (lastDay >= today) return workingDaysBetween(today, lastDay);
  const late = workingDaysBetween(lastDay, today);
  // -0 is printed as 0 and equals nothing that a reader would write.
  return late === undefined ? undefined : 0 - late;
}

/** Steps with the same last day stand in the order of the work. */
function byTime(a: OpenStep, b: OpenStep): number {
  return inOrder(a.lastDay, b.lastDay) || REVIEW_STEPS.indexOf(a.step) - REVIEW_STEPS.indexOf(b.step);
}

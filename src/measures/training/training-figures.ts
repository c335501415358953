import type { Requirement } from '../../scheme/scheme.ts';
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { type Figure, figureOf, type MeasureWindow } from '../figure.ts';
import { hasAttended, isInPost, windowEndingOn } from './in-window.ts';
import type { StaffMember } from './staff.ts';
import type { TrainingDetail } from './training-report.ts';

/** A requirement of the scheme about the training of one staff group. */
export interface TrainingRequirement {
  readonly requirement: Requirement;
  readonly staffGroup: string;
  readonly element: string;
}

export interface CountedTraining {
  readonly figure: Figure;
  readonly detail: TrainingDetail;
}

/** What a count is about. */
export interface CountQuestion {
  readonly window: MeasureWindow;
  readonly today: CalendarDate;
  /** Whether somebody is a doctor on rotation who started late. */
  isLate(member: StaffMember): boolean;
  /** How a person may be printed. */
  reference(person: string): string;
}

/**
 * Counts the people of a staff group who are in post at the window's end and have attended by today. Whoever is on long-term absence
 * is left out of both numbers.
 */
export function countTraining(
  { requirement, staffGroup, element }: TrainingRequirement,
  staff: readonly StaffMember[],
  excluded: number,
  question: CountQuestion,
): CountedTraining {
  const { window, today, isLate, reference } = question;
  const group = staff.filter((member) => member.group === staffGroup);
  const inPost = group.filter((member) => isInPost(member, window.end));
  const present = inPost.filter(({ absent }) => !absent);
  const isDone = (member: StaffMember): boolean => hasAttended(member, element, window, today);
  const open = present.filter((member) => !isDone(member));
  const count = (people: readonly StaffMember[]) => ({
    numerator: people.filter(isDone).length,
    denominator: people.length,
  });
  const recent = windowEndingOn(today, window);
  const isDoneToday = (member: StaffMember): boolean => hasAttended(member, element, recent);
  const presentToday = group.filter((member) => !member.absent && isInPost(member, today));
  const others = present.filter((member) => !isLate(member));
  const without = figureOf(requirement, { ...count(others), excluded }, window);
  const isOver = today > window.end;
  return {
    figure: figureOf(requirement, { ...count(present), excluded }, window),
    detail: {
      requirement: requirement.id,
      absent: inPost.length - present.length,
      joining: present.filter(({ started }) => started !== undefined && started > today).length,
      leaving: isOver ? 0 : presentToday.filter((member) => !isInPost(member, window.end)).length,
      booked: open.filter((member) => hasAttended(member, element, window)).length,
      today: isOver
        ? undefined
        : { numerator: presentToday.filter(isDoneToday).length, denominator: presentToday.length },
      expiring: isOver
        ? []
        : open
            .filter((member) => isInPost(member, today) && isDoneToday(member))
            .map(({ person }) => reference(person)),
      outstanding: open.map(({ person }) => reference(person)),
      withoutRotational:
        others.length === present.length
          ? undefined
          : { numerator: without.numerator, denominator: without.denominator, met: without.met },
    },
  };
}

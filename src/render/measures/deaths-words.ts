import type { DeathsDetail, DeathsReport, OpenCase } from '../../measures/deaths/deaths-report.ts';
import type { Figure } from '../../measures/figure.ts';
import { earlierOf } from '../../shared/dates/calendar-date.ts';
import { formatDate, formatWeekdayDate } from '../../shared/dates/format-date.ts';
import { enumerated } from '../../shared/enumerated.ts';
import { shownPercent } from '../../shared/shown-percent.ts';
import { counted } from '../words.ts';
import type { FigureWords, WordsTable } from './figure-words.ts';
import { doneWords, TO_DO, timeLeftWords } from './review-step-words.ts';

const REFERENCES_SHOWN = 5;

/** The words for figures of the review of deaths. */
export function deathsWords(report: DeathsReport): FigureWords {
  const { window, asOf, details } = report;
  const detailOf = new Map(details.map((detail) => [detail.requirement, detail]));
  const nameOf = ({ requirement, measure }: Figure): string => {
    const detail = detailOf.get(requirement);
    return detail === undefined ? measure : doneWords(detail.step, detail.within);
  };
  const until = earlierOf(asOf.date, window.end);
  return {
    title: 'reviews of deaths',
    counted: `Of the deaths from ${formatDate(window.start)} to ${formatDate(until)}, those in which a step was done in time. Until it is done or its last day is past, a case is pending and in no figure.`,
    headingOf: () => 'notification and review',
    nameOf,
    none: 'no case to count yet',
    neededFor: (figure) => `${figure.shortfall} more of the ${counted(figure.denominator, 'death')}, ${nameOf(figure)}`,
    besides: (figure) => {
      const detail = detailOf.get(figure.requirement);
      return detail ? besides(figure, detail) : [];
    },
    tables: [nextSteps(report)],
    conclusions: [...nothingLeft(report), ...leftOut(report)],
    remedy:
      'Mend them in the list and count again. Where a column has a heading of your own, name it with --map: {"columns": {"panel": "Its heading"}}.',
  };
}

function besides(figure: Figure, detail: DeathsDetail): string[] {
  const { pending, outOfReach, missed, undated, unverified, within } = detail;
  const said: (string | false)[] = [
    pending > 0 &&
      `${pendingWords(figure, pending, within === undefined ? 'done' : 'in time')}${outOfReach ? ', short even then' : ''}`,
    missed.length > 0 && `missed: ${referenceWords(missed)}`,
    undated > 0 &&
      `${undated} counted by the start of the review: the list does not say when the questions were complete`,
    unverified !== undefined &&
      `${counted(unverified.denominator + unverified.pending, 'death')} before ${formatDate(unverified.before)} not verified and not counted: ${unverified.numerator} in time`,
  ];
  return said.filter((clause): clause is string => clause !== false);
}

function pendingWords({ numerator, denominator, target }: Figure, pending: number, ifAll: string): string {
  const [all, whole] = [numerator + pending, denominator + pending];
  return `${pending} pending: ${shownPercent(all, whole, target)} (${all} of ${whole}) if all are ${ifAll}`;
}

function referenceWords(references: readonly string[]): string {
  const rest = references.length - REFERENCES_SHOWN;
  return rest > 1 ? enumerated([...references.slice(0, REFERENCES_SHOWN), `${rest} more`]) : enumerated(references);
}

function nextSteps({ cases }: DeathsReport): WordsTable {
  const overdue = cases.filter(({ next }) => next.daysLeft < 0).length;
  const counts = [
    ...(overdue > 0 ? [`${overdue} overdue`] : []),
    ...(cases.length > overdue ? [`${cases.length - overdue} to come`] : []),
  ];
  return {
    title: `Next step of each case, worst first: ${counts.join(', ')}`,
    headings: ['Case', 'No.', 'Next step', 'Last day', 'Time left'],
    rows: cases.map(rowOf),
  };
}

function nothingLeft({ finished }: DeathsReport): string[] {
  return finished > 0 ? [`${counted(finished, 'case')} with nothing left to do.`] : [];
}

function rowOf({ reference, next }: OpenCase): string[] {
  const { requirement, step, lastDay, verified } = next;
  const time = `${timeLeftWords(next)}${verified ? '' : ', not verified'}`;
  return [reference, requirement, TO_DO[step], formatWeekdayDate(lastDay), time];
}

function leftOut({ window, asOf, outside, later, notEligible }: DeathsReport): string[] {
  const said: (string | false)[] = [
    outside > 0 &&
      `${counted(outside, 'death')} outside ${formatDate(window.start)} to ${formatDate(window.end)}, not counted.`,
    later > 0 && `${counted(later, 'death')} after ${formatDate(asOf.date)}, not counted yet.`,
    notEligible > 0 &&
      `${counted(notEligible, 'death')} not eligible for review: counted as notified or not, and no more.`,
  ];
  const sentences = said.filter((sentence): sentence is string => sentence !== false);
  return sentences.length === 0 ? [] : [sentences.join(' ')];
}

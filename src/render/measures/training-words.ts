import type { Figure } from '../../measures/figure.ts';
import type { RotationalAnswer, TrainingDetail, TrainingReport } from '../../measures/training/training-report.ts';
import { earlierOf } from '../../shared/dates/calendar-date.ts';
import { formatDate, formatWeekdayDate } from '../../shared/dates/format-date.ts';
import { enumerated } from '../../shared/enumerated.ts';
import { shownPercent } from '../../shared/shown-percent.ts';
import { counted } from '../words.ts';
import type { FigureWords } from './figure-words.ts';

/** The words for figures of training. */
export function trainingWords(report: TrainingReport): FigureWords {
  const { window, asOf, groupNames, details } = report;
  const detailOf = new Map(details.map((detail) => [detail.requirement, detail]));
  const nameOf = ({ staffGroup = '' }: Figure): string => groupNames[staffGroup] ?? staffGroup;
  const until = earlierOf(asOf.date, window.end);
  return {
    title: 'training',
    counted: `Of the people in post on ${formatWeekdayDate(window.end)}, those who attended from ${formatDate(window.start)} to ${formatDate(until)}. Nobody on long-term absence counts.`,
    headingOf: ({ element = '' }) => element,
    nameOf,
    none: 'nobody in post',
    neededFor: (figure) =>
      `${figure.shortfall} more of the ${figure.denominator} ${nameOf(figure)} by ${formatWeekdayDate(window.end)}`,
    besides: (figure) => {
      const detail = detailOf.get(figure.requirement);
      return detail ? besides(figure, detail) : [];
    },
    conclusions: [...unseenWords(report), ...(report.rotational ? rotationalWords(report, report.rotational) : [])],
    remedy:
      'Mend them, or say what their words mean with --map: {"staffGroups": {"Their title": "midwives"}, "elements": {"Their course": "not counted"}}.',
  };
}

function besides(figure: Figure, detail: TrainingDetail): string[] {
  const { numerator, denominator, target, window } = figure;
  const { today, expiring, booked, absent, joining, leaving, withoutRotational } = detail;
  const end = formatDate(window.end);
  const said: (string | false)[] = [
    today !== undefined &&
      expiring.length > 0 &&
      `${shareWords(today, target)} today; on ${end} ${expiring.length} of these will have expired`,
    booked > 0 &&
      `${booked} booked by ${end}: ${shareWords({ numerator: numerator + booked, denominator }, target)} if they come`,
    withoutRotational !== undefined &&
      `${withoutRotational.denominator === 0 ? 'nobody' : shareWords(withoutRotational, target)} without the ${counted(denominator - withoutRotational.denominator, 'rotational doctor')} who started late`,
    absent > 0 && `${absent} on long-term absence, not counted`,
    joining > 0 && `${joining} yet to start, counted`,
    leaving > 0 && `${leaving} leaving before ${end}, not counted`,
  ];
  return said.filter((clause): clause is string => clause !== false);
}

function shareWords({ numerator, denominator }: { numerator: number; denominator: number }, target: number): string {
  return denominator === 0
    ? 'nobody'
    : `${shownPercent(numerator, denominator, target)} (${numerator} of ${denominator})`;
}

/** A heading that was not understood looks like training that nobody had. */
function unseenWords({ figures, details }: TrainingReport): string[] {
  const seen = figures.filter((figure, index) => {
    const { booked = 0, today } = details[index] ?? {};
    return figure.numerator + booked + (today?.numerator ?? 0) > 0;
  });
  const seenElements = new Set(seen.map(({ element }) => element));
  const short = figures.filter(({ met, element }) => met === false && !seenElements.has(element));
  const unseen = [...new Set(short.map(({ element = '' }) => element))];
  return unseen.length === 0
    ? []
    : [`No attendance was found of ${enumerated(unseen)}: --explain-layout shows which headings were read.`];
}

function rotationalWords({ figures, details }: TrainingReport, answer: RotationalAnswer): string[] {
  const { requirement, startedFrom, withoutStart } = answer;
  const doctors = `rotational doctors who started on or after ${formatDate(startedFrom)}`;
  const eitherWay = details.filter(
    ({ withoutRotational }, index) => figures[index]?.met === false && withoutRotational?.met === false,
  );
  const said = {
    'not-applicable': `${requirement} does not apply: no staff group is short with its rotational doctors counted.`,
    needed: `${requirement} applies: ${areShort(answer.figures)} with ${doctors}, and met without them. The Board has to have minuted a plan.`,
    'no-help': `${requirement} does not help: no staff group that is short would be met without ${doctors}.`,
  }[answer.plan];
  const more = [
    eitherWay.length > 0 && `${areShort(eitherWay.map((detail) => detail.requirement))} without those doctors too.`,
    withoutStart > 0 &&
      `${counted(withoutStart, 'rotational doctor')} without a start date counted as having started earlier.`,
  ].filter((sentence): sentence is string => sentence !== false);
  return [[said, ...more].join(' ')];
}

function areShort(requirements: readonly string[]): string {
  return `${enumerated(requirements)} ${requirements.length === 1 ? 'is' : 'are'} short`;
}

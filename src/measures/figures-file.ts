import type { Scheme } from '../scheme/scheme.ts';
import type { CalendarDate } from '../shared/dates/calendar-date.ts';
import { formatDate } from '../shared/dates/format-date.ts';
import { dateOf } from '../shared/dates/moment.ts';
import { printableText } from '../shared/printable-text.ts';
import { checkFigure } from './check-figure.ts';
import { plannedIn } from './check-plan.ts';
import type { CountedFigure } from './counted-figure.ts';
import type { Figure } from './figure.ts';
import { subjectOf } from './figure-subject.ts';
import { MEASURED_SCHEMA, type Measured } from './figures-schema.ts';

export { onlyOnce } from './only-once.ts';

/** The figures of a file, or the first thing wrong with it, as a phrase. */
export type ReadFigures = { readonly figures: readonly CountedFigure[] } | { readonly problem: string };

interface FiguresQuestion {
  readonly scheme: Scheme;
  /** The day of the answer that they are for. */
  readonly today: CalendarDate;
}

/** Reads the parsed content of a file of figures: what `mis measure … --format json` printed, or a list of such answers. */
export function readFigures(data: unknown, question: FiguresQuestion): ReadFigures {
  const answers = Array.isArray(data) ? data : [data];
  if (answers.length === 0) return { problem: 'it holds no figures' };
  const figures: CountedFigure[] = [];
  for (const [index, answer] of answers.entries()) {
    const read = readAnswer(answer, question);
    if ('problem' in read) {
      return Array.isArray(data) ? { problem: `in answer ${index + 1}, ${read.problem}` } : read;
    }
    figures.push(...read.figures);
  }
  return { figures };
}

function readAnswer(answer: unknown, { scheme, today }: FiguresQuestion): ReadFigures {
  const parsed = MEASURED_SCHEMA.safeParse(answer);
  if (!parsed.success) return { problem: shapeProblem(parsed.error.issues, answer) };
  const measured = parsed.data;
  if (measured.scheme.id !== scheme.id) {
    return { problem: `it is of the scheme "${printableText(measured.scheme.id)}", and this is ${scheme.id}` };
  }
  const countedOn = dateOf(measured.asOf);
  if (countedOn > today) {
    return {
      problem: `it was made as of ${formatDate(countedOn)}, after the day of this answer, ${formatDate(today)}`,
    };
  }
  return countedFigures(measured, scheme, countedOn);
}

function countedFigures(measured: Measured, scheme: Scheme, countedOn: CalendarDate): ReadFigures {
  const figures: Figure[] = [];
  for (const printed of measured.figures) {
    const checked = checkFigure(printed, scheme);
    if ('problem' in checked) return checked;
    figures.push(checked.figure);
  }
  const plans = plannedIn(measured, figures, scheme);
  if ('problem' in plans) return plans;
  const plan = scheme.rotationalStaff?.requirement;
  return {
    figures: figures.map((figure) => ({
      figure,
      subject: subjectOf(figure, scheme),
      plan: plans.planned.includes(figure.requirement) ? plan : undefined,
      countedOn,
    })),
  };
}

interface Issue {
  readonly path: readonly PropertyKey[];
}

/** Whoever gave another file is told so before anything that is missing in it. */
function shapeProblem(issues: readonly Issue[], answer: unknown): string {
  const isAnswer = typeof answer === 'object' && answer !== null && 'figures' in answer;
  if (!isAnswer) return 'it holds no figures';
  const version = issues.find(({ path }) => path[0] === 'schemaVersion');
  if (version !== undefined) return 'its "schemaVersion" is not 1, which this version of mis reads';
  return `"${(issues[0]?.path ?? []).map(String).join('.')}" is not as mis measure writes it`;
}

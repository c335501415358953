import { dateOf } from '../shared/dates/moment.ts';
import type { KeyDate, Scheme } from './scheme.ts';
import type { SchemeProblem } from './scheme-problem.ts';

/** The period and the key dates: their order, their ids, what they apply to, and that one of them is the last. */
export function keyDateProblems(scheme: Scheme): SchemeProblem[] {
  const { period, keyDates } = scheme;
  const periodProblem =
    period.start < period.end
      ? []
      : [{ path: ['period', 'end'], message: `is ${period.end}, not after the start ${period.start}` }];
  return [
    ...periodProblem,
    ...finalProblems(keyDates),
    ...keyDates.flatMap((keyDate, index) => problemsOfOne(scheme, keyDate, index)),
  ];
}

function finalProblems(keyDates: readonly KeyDate[]): SchemeProblem[] {
  const finals = keyDates.filter(({ final }) => final === true).map(({ id }) => id);
  if (finals.length === 1) return [];
  const found = finals.length === 0 ? 'none' : finals.join(' and ');
  return [{ path: ['keyDates'], message: `expected exactly one key date with "final": true, found ${found}` }];
}

function problemsOfOne({ period, keyDates, safetyActions }: Scheme, keyDate: KeyDate, index: number): SchemeProblem[] {
  const problems: SchemeProblem[] = [];
  const report = (message: string, ...rest: PropertyKey[]) =>
    problems.push({ path: ['keyDates', index, ...rest], message });

  if (keyDates.findIndex(({ id }) => id === keyDate.id) < index) report(`"${keyDate.id}" is used twice`, 'id');

  const date = dateOf(keyDate.at);
  const inside = date >= period.start && date <= period.end;
  const explained = keyDate.final === true || keyDate.actions !== undefined || keyDate.note !== undefined;
  if (!inside && !explained) {
    const remedy = 'give "actions" or a "note" that explains it';
    report(`is ${keyDate.at}, outside the period ${period.start} to ${period.end}: ${remedy}`, 'at');
  }

  for (const [place, number] of keyDate.actions?.entries() ?? []) {
    if (!safetyActions.some((action) => action.number === number)) {
      report(`there is no safety action ${number}`, 'actions', place);
    } else if (keyDate.actions?.indexOf(number) !== place) {
      report(`safety action ${number} is listed twice`, 'actions', place);
    }
  }
  return problems;
}

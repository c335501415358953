import type { Measure, Scheme } from './scheme.ts';
import type { SchemeProblem } from './scheme-problem.ts';
import { expectedButFound } from './scheme-problem.ts';

/** What only a measure with a step can say. */
const OF_A_STEP = ['within', 'verifiedFrom', 'bornAndDiedHere'] as const;

/** Measures of the review of deaths: one for each step, each with a time that it must be done in, and key dates there are. */
export function reviewProblems(scheme: Scheme): SchemeProblem[] {
  const seen = new Set<string>();
  return measuresOf(scheme).flatMap(({ measure, path }) => {
    const problem = (key: string, message: string) => ({ path: [...path, key], message });
    const { source, step, unit } = measure;
    if (step === undefined) {
      const stray = OF_A_STEP.filter((key) => measure[key] !== undefined);
      return stray.map((key) => problem(key, 'belongs only to a measure with a "step"'));
    }
    const isTwice = seen.has(step);
    seen.add(step);
    return [
      ...(source === 'pmrt' ? [] : [problem('step', 'belongs only to a measure whose source is "pmrt"')]),
      ...(unit === undefined ? [] : [problem('unit', 'does not go with a "step", which is counted out of the deaths')]),
      ...(isTwice ? [problem('step', `"${step}" is used twice`)] : []),
      ...timeProblems(measure, scheme).map((message) => problem('within', message)),
      ...keyDateProblems(measure, scheme).map((message) => problem('verifiedFrom', message)),
    ];
  });
}

interface PlacedMeasure {
  readonly measure: Measure;
  readonly path: readonly PropertyKey[];
}

function measuresOf({ safetyActions }: Scheme): PlacedMeasure[] {
  return safetyActions.flatMap(({ requirements }, a) =>
    requirements.flatMap(({ measure }, r) =>
      measure === undefined ? [] : [{ measure, path: ['safetyActions', a, 'requirements', r, 'measure'] }],
    ),
  );
}

function timeProblems({ within }: Measure, scheme: Scheme): string[] {
  const isTimed = measuresOf(scheme).some(({ measure }) => measure.step === 'report' && measure.within !== undefined);
  return within === undefined && !isTimed
    ? ['is missing, and there is no measure with the step "report" whose time it could share']
    : [];
}

function keyDateProblems({ verifiedFrom }: Measure, { keyDates }: Scheme): string[] {
  return verifiedFrom === undefined || keyDates.some(({ id }) => id === verifiedFrom)
    ? []
    : [expectedButFound('the id of a key date', verifiedFrom)];
}

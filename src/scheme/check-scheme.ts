import { keyDateProblems } from './key-date-checks.ts';
import { requirementProblems } from './requirement-checks.ts';
import { reviewProblems } from './review-checks.ts';
import { revisionProblems } from './revision-checks.ts';
import type { Scheme } from './scheme.ts';
import { STATUS_NAMES } from './scheme.ts';
import type { SchemeProblem } from './scheme-problem.ts';
import { expectedButFound, quotedList } from './scheme-problem.ts';
import { schemeSchema } from './scheme-schema.ts';
import { trainingProblems } from './training-checks.ts';

/** A scheme that holds together, or everything that is wrong with it. */
export type CheckedScheme = { readonly scheme: Scheme } | { readonly problems: readonly SchemeProblem[] };

/** Checks the parsed content of a scheme file: first its shape, then that its parts agree. */
export function checkScheme(data: unknown): CheckedScheme {
  const parsed = schemeSchema.safeParse(data);
  if (!parsed.success) return { problems: parsed.error.issues };
  const scheme = parsed.data;
  const problems = [
    ...statusProblems(scheme),
    ...keyDateProblems(scheme),
    ...requirementProblems(scheme),
    ...revisionProblems(scheme),
    ...trainingProblems(scheme),
    ...reviewProblems(scheme),
    ...nationalResultProblems(scheme),
  ];
  return problems.length === 0 ? { scheme } : { problems };
}

function statusProblems({ statuses }: Scheme): SchemeProblem[] {
  const found = quotedList(statuses.map(({ name }) => name));
  const expected = quotedList(STATUS_NAMES);
  if (found === expected) return [];
  return [{ path: ['statuses'], message: `expected ${expected} in this order, found ${found || 'none'}` }];
}

function nationalResultProblems({ nationalResult, safetyActions }: Scheme): SchemeProblem[] {
  if (nationalResult === undefined) return [];
  const named: [PropertyKey[], number][] = [
    [['lowestComplianceAction'], nationalResult.lowestComplianceAction],
    ...nationalResult.fullComplianceActions.map((number, i): [PropertyKey[], number] => [
      ['fullComplianceActions', i],
      number,
    ]),
  ];
  return named
    .filter(([, number]) => !safetyActions.some((action) => action.number === number))
    .map(([path, number]) => ({
      path: ['nationalResult', ...path],
      message: expectedButFound('a safety action', number),
    }));
}

import type { Measure, SafetyAction, Scheme } from './scheme.ts';
import type { SchemeProblem } from './scheme-problem.ts';
import { expectedButFound } from './scheme-problem.ts';

/** Numbers, ids and counts that must agree, texts that must differ, and dates and targets within their ranges. */
export function requirementProblems(scheme: Scheme): SchemeProblem[] {
  return [
    ...numberingProblems(scheme.safetyActions),
    ...countProblems(scheme),
    ...repeatedTextProblems(scheme.safetyActions),
    ...dueDateProblems(scheme),
    ...measureProblems(scheme.safetyActions),
  ];
}

const pathOf = (action: number, requirement: number, ...rest: PropertyKey[]) => [
  'safetyActions',
  action,
  'requirements',
  requirement,
  ...rest,
];

/** Ids follow the place of their safety action, so one wrong number is one problem, not one for each id under it. */
function numberingProblems(actions: readonly SafetyAction[]): SchemeProblem[] {
  return actions.flatMap(({ number, requirements }, a) => {
    const wrongIds = requirements.flatMap(({ id }, r) => {
      const expected = `${a + 1}.${r + 1}`;
      return id === expected ? [] : [{ path: pathOf(a, r, 'id'), message: expectedButFound(`"${expected}"`, id) }];
    });
    if (number === a + 1) return wrongIds;
    const message = expectedButFound(`${a + 1}, as safety actions are numbered without a gap`, number);
    return [{ path: ['safetyActions', a, 'number'], message }, ...wrongIds];
  });
}

function countProblems({ requirementCount, safetyActions }: Scheme): SchemeProblem[] {
  const disagreement = (path: PropertyKey[], declared: number | undefined, counted: number) =>
    declared === undefined || declared === counted
      ? []
      : [{ path, message: `says ${declared}, but the file has ${counted}` }];
  const total = safetyActions.reduce((sum, action) => sum + action.requirements.length, 0);
  return [
    ...disagreement(['requirementCount'], requirementCount, total),
    ...safetyActions.flatMap((action, a) =>
      disagreement(['safetyActions', a, 'requirementCount'], action.requirementCount, action.requirements.length),
    ),
  ];
}

/** Rows without an id are recognised by their words, which only works while no two requirements share them. */
function repeatedTextProblems(actions: readonly SafetyAction[]): SchemeProblem[] {
  const firstIdByText = new Map<string, string>();
  return actions.flatMap((action, a) =>
    action.requirements.flatMap(({ id, text }, r) => {
      const words = text.toLowerCase().replace(/\s+/g, ' ').trim();
      const first = firstIdByText.get(words);
      if (first === undefined) firstIdByText.set(words, id);
      return first === undefined ? [] : [{ path: pathOf(a, r, 'text'), message: `is the same as that of ${first}` }];
    }),
  );
}

function dueDateProblems({ period, safetyActions }: Scheme): SchemeProblem[] {
  return safetyActions.flatMap((action, a) =>
    action.requirements.flatMap(({ dueBy }, r) =>
      dueBy === undefined || (dueBy >= period.start && dueBy <= period.end)
        ? []
        : [
            {
              path: pathOf(a, r, 'dueBy'),
              message: `is ${dueBy}, outside the period ${period.start} to ${period.end}`,
            },
          ],
    ),
  );
}

function measureProblems(actions: readonly SafetyAction[]): SchemeProblem[] {
  return actions.flatMap((action, a) =>
    action.requirements.flatMap(({ measure }, r) =>
      measure === undefined
        ? []
        : targetProblems(measure).map(([key, message]) => ({ path: pathOf(a, r, 'measure', key), message })),
    ),
  );
}

function targetProblems({ target, unit, outOf }: Measure): [key: string, message: string][] {
  if (unit === undefined) {
    if (outOf !== undefined) return [['outOf', 'belongs only to a measure whose unit is "count"']];
    return target <= 1 ? [] : [['target', expectedButFound('a fraction up to 1, or "unit": "count"', target)]];
  }
  if (outOf === undefined) return [['outOf', expectedButFound('the number that "target" counts out of', outOf)]];
  if (!Number.isInteger(target))
    return [['target', expectedButFound('a whole number, as its unit is "count"', target)]];
  return target <= outOf ? [] : [['target', expectedButFound(`at most ${outOf}, its "outOf"`, target)]];
}

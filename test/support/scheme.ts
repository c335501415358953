import type { Requirement, Scheme } from '../../src/scheme/scheme.ts';
import file from '../../templates/year-6/scheme.json' with { type: 'json' };

/** The shipped scheme. Its own tests check the file against the schema. */
export const YEAR_6 = file as unknown as Scheme;

export const REQUIREMENTS: readonly Requirement[] = YEAR_6.safetyActions.flatMap(({ requirements }) => requirements);

export function requirementsOf(action: number): readonly Requirement[] {
  return YEAR_6.safetyActions.find(({ number }) => number === action)?.requirements ?? [];
}

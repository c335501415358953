import type { Requirement, Scheme } from './scheme.ts';

/** Every requirement of the scheme, in its order. */
export function requirementsOf({ safetyActions }: Pick<Scheme, 'safetyActions'>): Requirement[] {
  return safetyActions.flatMap(({ requirements }) => requirements);
}

import type { Scheme } from '../scheme/scheme.ts';
import { UsageError } from '../shared/errors.ts';

/**
 * Refuses a safety action that the scheme does not have.
 * @throws UsageError that says which there are.
 */
export function refuseUnknownActions(actions: readonly number[], { safetyActions }: Scheme): void {
  const unknown = actions.find((action) => action < 1 || action > safetyActions.length);
  if (unknown === undefined) return;
  throw new UsageError(`There is no safety action ${unknown}.`, {
    advice: `Give a number from 1 to ${safetyActions.length}.`,
  });
}

import { requirementsOf } from './requirements.ts';
import type { Scheme } from './scheme.ts';

/** A requirement that is asked for only where another one is not met. */
interface Condition {
  readonly requirement: string;
  /** The other one. */
  readonly unless: string;
}

/** `The medical staffing standard is met (4.16).` Alternatives such as `or each met 4.2 or 4.3` stand outside brackets. */
const IS_MET = /\((\d+\.\d+)\)\.?$/;

/** Read from `notApplicableWhen`: where it ends in the number of a requirement in brackets, that one decides. */
export function conditionsOf(scheme: Scheme): Condition[] {
  const requirements = requirementsOf(scheme);
  const ids = new Set(requirements.map(({ id }) => id));
  return requirements.flatMap(({ id, notApplicableWhen }) => {
    const unless = IS_MET.exec(notApplicableWhen ?? '')?.[1];
    return unless !== undefined && unless !== id && ids.has(unless) ? [{ requirement: id, unless }] : [];
  });
}

import { InputError } from '../../src/shared/errors.ts';

/** The refusal that the work ends in. Anything else it throws is passed on, and not to throw is a failure. */
export function inputErrorOf(work: () => unknown): InputError {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('expected a refusal');
}

import { PatchError } from '../../src/xlsx/patch/patch-error.ts';
import { XlsxError } from '../../src/xlsx/xlsx-error.ts';

/** The refusal to read that the work ends in. */
export function refusalOf(work: () => unknown): XlsxError {
  return thrownBy(work, XlsxError);
}

/** The refusal to patch that the work ends in. */
export function patchRefusalOf(work: () => unknown): PatchError {
  return thrownBy(work, PatchError);
}

/** Anything else it throws is passed on, and not to throw is a failure. */
function thrownBy<Refusal extends Error>(
  work: () => unknown,
  kind: abstract new (...args: never[]) => Refusal,
): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof kind) return error;
    throw error;
  }
  throw new Error('expected a refusal');
}

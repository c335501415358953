import { XlsxError } from '../../src/xlsx/xlsx-error.ts';

/** The refusal that the work ends in. Anything else it throws is passed on, and not to throw is a failure. */
export function refusalOf(work: () => unknown): XlsxError {
  try {
    work();
  } catch (error) {
    if (error instanceof XlsxError) return error;
    throw error;
  }
  throw new Error('expected a refusal');
}

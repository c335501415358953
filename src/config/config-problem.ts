import { UsageError } from '../shared/errors.ts';
import { nearestWord } from '../shared/nearest-word.ts';
import { printableText } from '../shared/printable-text.ts';

/**
 * Refuses a configuration file.
 * @param problems - each as a phrase that names its place.
 */
export function configProblem(path: string, problems: readonly string[], cause?: unknown): UsageError {
  return new UsageError(`The configuration ${path} has a problem: ${problems.join('; ')}.`, {
    advice: 'Mend it there and run the command again.',
    cause,
  });
}

/** ` (did you mean "status"?)`, or nothing where no word is near. */
export function meantWords(word: string, candidates: readonly string[]): string {
  const meant = nearestWord(word, candidates);
  return meant === undefined ? '' : ` (did you mean "${meant}"?)`;
}

/** A word of the file in quotes, safe to print. */
export function quoted(word: unknown): string {
  return typeof word === 'string' ? `"${printableText(word)}"` : JSON.stringify(word);
}

import { requirementIds } from '../../scheme/requirement-ids.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { UsageError } from '../../shared/errors.ts';
import { printableText } from '../../shared/printable-text.ts';
import { requirementWords } from '../requirement-words.ts';
import type { ChangeLine } from './change-line.ts';

/** The requirements that a line names, or why it names none for certain. */
export type NamedRequirements =
  | { readonly ids: readonly string[] }
  | { readonly message: string; readonly hint: string };

/**
 * Tells which requirements a line names. Spreadsheets turn 4.10 into 4.1. Where a line has the words of the requirement as well, these
 * decide between the two, and refuse any other that they do not belong to.
 */
export function requirementNaming(scheme: Scheme): (line: ChangeLine) => NamedRequirements {
  const words = requirementWords(scheme);
  const known = new Map<string, NamedRequirements>();
  const byNumber = (written: string): NamedRequirements => {
    const named = known.get(written) ?? idsOf(written, scheme);
    known.set(written, named);
    return named;
  };
  return ({ requirement, isNumber, text }) => {
    if (requirement === '') return { message: 'It names no requirement.', hint: 'give its number, such as 4.12' };
    const byWords = text === undefined ? undefined : words.idOf(text);
    if (byWords !== undefined && byWords === `${requirement}0`) return { ids: [byWords] };
    if (isNumber && byWords === undefined && words.known([requirement, `${requirement}0`]).length > 1) {
      const hint = `write it as text: SA${requirement} or SA${requirement}0`;
      return { message: `Its ${requirement} stands as a number, and could be ${requirement}0 as well.`, hint };
    }
    const named = byNumber(requirement);
    if ('message' in named) return named;
    const other = byWords ?? otherNumber(text, named.ids, byNumber);
    if (other === undefined || named.ids.includes(other)) return named;
    return {
      message: `It names ${named.ids.join(', ')}, but has ${byWords === undefined ? 'the number' : 'the words'} of ${other}.`,
      hint: 'correct the number or the words',
    };
  };
}

function idsOf(written: string, scheme: Scheme): NamedRequirements {
  try {
    return { ids: requirementIds([written], scheme) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    // What is no number could be anything, a patient's among them.
    const shown = printableText(written);
    const message = shown === written ? error.message : `"${shown}" is not the number of a requirement.`;
    return { message, hint: 'correct the number' };
  }
}

/** Where the words should be, another number may stand. */
function otherNumber(
  text: string | undefined,
  ids: readonly string[],
  byNumber: (written: string) => NamedRequirements,
): string | undefined {
  if (text === undefined || !/^(?:sa\s*)?\d/i.test(text)) return undefined;
  const named = byNumber(text);
  return 'ids' in named ? named.ids.find((id) => !ids.includes(id)) : undefined;
}

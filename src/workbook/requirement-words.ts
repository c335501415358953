import { requirementsOf } from '../scheme/requirements.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { plainWords } from '../shared/plain-words.ts';

/** The scheme's requirements by id and by their words. */
export interface RequirementWords {
  /** Those of the ids that the scheme has. */
  known(ids: readonly string[]): string[];
  /** The requirement that reads so, but for case, spacing and punctuation. */
  idOf(text: string): string | undefined;
  textOf(id: string): string;
}

/** Indexes the requirements of a scheme. */
export function requirementWords(scheme: Scheme): RequirementWords {
  const requirements = requirementsOf(scheme);
  const textById = new Map(requirements.map(({ id, text }) => [id, text]));
  // Only rows without a certain number are looked up by their words.
  let idByWords: ReadonlyMap<string, string> | undefined;
  return {
    known: (ids) => ids.filter((id) => textById.has(id)),
    idOf: (text) => {
      idByWords ??= new Map(requirements.map((requirement) => [plainWords(requirement.text), requirement.id]));
      return idByWords.get(plainWords(text));
    },
    textOf: (id) => textById.get(id) ?? '',
  };
}

/** How much two texts have in common: shared words by all words, 0 to 1. */
export function resemblance(one: string, other: string): number {
  const ones = new Set(plainWords(one).split(' '));
  const others = new Set(plainWords(other).split(' '));
  const shared = [...ones].filter((word) => others.has(word)).length;
  return shared / (ones.size + others.size - shared);
}

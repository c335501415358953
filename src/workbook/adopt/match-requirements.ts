import type { Requirement } from '../../scheme/scheme.ts';
import { plainWords } from '../../shared/plain-words.ts';
import { resemblance } from '../requirement-words.ts';

/** A requirement of an earlier scheme, by what its row says or, where that says nothing, by that scheme's words. */
export interface EarlierRequirement {
  /** Its number, or the empty string. */
  readonly id: string;
  readonly text: string;
}

/** What has become of a requirement since the earlier scheme. */
export type Counterpart<Earlier extends EarlierRequirement> =
  | { readonly kind: 'same' | 'changed'; readonly requirement: Requirement; readonly earlier: Earlier }
  | { readonly kind: 'new'; readonly requirement: Requirement };

/** Under its old number a requirement may have been reworded by half; under another one less of it. */
const LIKENESS = { sameNumber: 0.5, otherNumber: 0.6 };

/**
 * Finds the earlier requirement behind each of a scheme's: the one in the same words, else the one of the same number
 * in much the same words, else the one left that is most like it. Each is behind one at most.
 */
export function matchRequirements<Earlier extends EarlierRequirement>(
  requirements: readonly Requirement[],
  earlier: readonly Earlier[],
): Counterpart<Earlier>[] {
  const found = new Map<Requirement, Earlier>();
  const taken = new Set<Earlier>();
  const take = (requirement: Requirement, match: Earlier | undefined): void => {
    if (!match || found.has(requirement) || taken.has(match)) return;
    found.set(requirement, match);
    taken.add(match);
  };
  const left = (): Requirement[] => requirements.filter((requirement) => !found.has(requirement));
  const free = (): Earlier[] => earlier.filter((each) => !taken.has(each));

  for (const requirement of requirements) take(requirement, inSameWords(requirement, free()));
  for (const requirement of left()) {
    const alike = ({ id, text }: Earlier) =>
      id === requirement.id && resemblance(text, requirement.text) >= LIKENESS.sameNumber;
    take(requirement, free().find(alike));
  }
  for (const [requirement, match] of mostAlikeFirst(left(), free())) take(requirement, match);

  return requirements.map((requirement): Counterpart<Earlier> => {
    const match = found.get(requirement);
    if (!match) return { kind: 'new', requirement };
    const isSame = plainWords(match.text) === plainWords(requirement.text);
    return { kind: isSame ? 'same' : 'changed', requirement, earlier: match };
  });
}

/** Of several in the same words, the one of the same number. */
function inSameWords<Earlier extends EarlierRequirement>(
  { id, text }: Requirement,
  free: readonly Earlier[],
): Earlier | undefined {
  const words = plainWords(text);
  const same = free.filter((each) => plainWords(each.text) === words);
  return same.find((each) => each.id === id) ?? same[0];
}

function mostAlikeFirst<Earlier extends EarlierRequirement>(
  requirements: readonly Requirement[],
  free: readonly Earlier[],
): [Requirement, Earlier][] {
  return requirements
    .flatMap((requirement) =>
      free.map((each) => ({ requirement, each, likeness: resemblance(each.text, requirement.text) })),
    )
    .filter(({ likeness }) => likeness >= LIKENESS.otherNumber)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ requirement, each }) => [requirement, each]);
}

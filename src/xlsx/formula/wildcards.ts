import { type Folding, foldedAlike, isSameText } from './alike.ts';
import { Unsure } from './unsure.ts';

/** A character, or one of these. */
type Step = string | typeof ANY | typeof ONE;
const ANY = Symbol('any characters');
const ONE = Symbol('one character');

const WILD = /[*?~]/;

/** A text to look for, with `*` for any characters and `?` for one; `~` before them means the characters themselves. */
export interface Pattern {
  readonly isWild: boolean;
  /** How much work it is to match, for each character of a text. Going to another cell is 1. */
  readonly effort: number;
  matches(text: string): boolean;
}

export function toPattern(written: string): Pattern {
  if (!WILD.test(written)) return { isWild: false, effort: 1 / 32, matches: (text) => isSameText(text, written) };
  const steps = toSteps(written);
  const folded = new Map<Folding, readonly Step[]>();
  const foldedBy = (fold: Folding): readonly Step[] => {
    const known = folded.get(fold) ?? foldSteps(steps, fold);
    folded.set(fold, known);
    return known;
  };
  return {
    isWild: true,
    effort: 1 + written.length / 32,
    matches: (text) => foldedAlike(written + text, (fold) => matchesSteps(fold(text), foldedBy(fold))),
  };
}

function foldSteps(steps: readonly Step[], fold: Folding): Step[] {
  return steps.flatMap((step): readonly Step[] => (typeof step === 'string' ? fold(step) : [step]));
}

function toSteps(written: string): Step[] {
  const steps: Step[] = [];
  let literal = '';
  const endLiteral = () => {
    if (literal !== '') steps.push(literal);
    literal = '';
  };
  for (let at = 0; at < written.length; at += 1) {
    const character = written.charAt(at);
    if (character === '~') {
      at += 1;
      if (!WILD.test(written.charAt(at))) throw new Unsure();
      literal += written.charAt(at);
    } else if (character === '*' || character === '?') {
      endLiteral();
      steps.push(character === '*' ? ANY : ONE);
    } else literal += character;
  }
  endLiteral();
  return steps;
}

/** Tries again from the last `*` only, so that no pattern takes longer than its length times the text's. */
function matchesSteps(text: readonly string[], steps: readonly Step[]): boolean {
  let at = 0;
  let step = 0;
  let retryStep = -1;
  let retryAt = 0;
  while (at < text.length) {
    const wanted = steps[step];
    if (wanted === ANY) {
      retryStep = step;
      retryAt = at;
      step += 1;
    } else if (wanted === ONE || (wanted !== undefined && wanted === text[at])) {
      at += 1;
      step += 1;
    } else if (retryStep >= 0) {
      retryAt += 1;
      at = retryAt;
      step = retryStep + 1;
    } else return false;
  }
  return steps.slice(step).every((left) => left === ANY);
}

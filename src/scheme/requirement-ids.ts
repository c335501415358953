import { UsageError } from '../shared/errors.ts';
import { requirementsOf } from './requirements.ts';
import type { SafetyAction, Scheme } from './scheme.ts';

const ADVICE = 'Give numbers such as 4.12, a list such as 4.12,4.13, or a range such as 8.1-8.9.';
const PREFIX = '(?:sa\\s*)?';
const ONE = new RegExp(`^${PREFIX}(\\d{1,3})\\.(\\d{1,3})$`, 'i');
/** The far end may leave out its safety action: `8.1-9` is 8.1 to 8.9. */
const RANGE = new RegExp(
  `^${PREFIX}(\\d{1,3})\\.(\\d{1,3})\\s*[-\u2013]\\s*(?:${PREFIX}(\\d{1,3})\\.)?(\\d{1,3})$`,
  'i',
);
const SEVERAL = new RegExp(`^${PREFIX}\\d{1,3}\\.\\d{1,3}(?:\\s+${PREFIX}\\d{1,3}\\.\\d{1,3})+$`, 'i');

/**
 * The requirements that a person names: `4.12`, `SA4.12`, `4.12,4.13`, `8.1-8.9`, `8.1-9`. Each once, in the scheme's order.
 * @throws UsageError for what is no requirement of the scheme, and for a range that runs backwards.
 */
export function requirementIds(words: readonly string[], scheme: Scheme): string[] {
  const pieces = words.flatMap((word) => word.split(',')).flatMap(separated);
  const named = new Set(pieces.filter((piece) => piece !== '').flatMap((piece) => idsOf(piece, scheme)));
  if (named.size === 0) throw new UsageError('No requirement was named.', { advice: ADVICE });
  return requirementsOf(scheme)
    .map(({ id }) => id)
    .filter((id) => named.has(id));
}

/** PowerShell may make spaces of commas before mis sees them. */
function separated(piece: string): string[] {
  const whole = piece.trim();
  return SEVERAL.test(whole) ? whole.split(/(?<!\bsa)\s+/i) : [whole];
}

function idsOf(piece: string, scheme: Scheme): string[] {
  const one = ONE.exec(piece);
  if (one) return [knownId(Number(one[1]), Number(one[2]), scheme)];
  const range = RANGE.exec(piece);
  if (!range) throw new UsageError(`"${piece}" is not the number of a requirement.`, { advice: ADVICE });
  const action = Number(range[1]);
  const [from, to] = [Number(range[2]), Number(range[4])];
  if (Number(range[3] ?? action) !== action) {
    throw new UsageError(`${piece} runs over more than one safety action.`, {
      advice: 'Give a range for each, such as 4.20-4.23,5.1-5.3.',
    });
  }
  const ends = [knownId(action, from, scheme), knownId(action, to, scheme)];
  if (from > to) {
    throw new UsageError(`${piece} runs backwards: ${extentOf(action, scheme)}.`, {
      advice: `Did you mean ${ends.reverse().join('-')}?`,
    });
  }
  return Array.from({ length: to - from + 1 }, (_, index) => knownId(action, from + index, scheme));
}

/** `4.01` is written for 4.1 too. */
function knownId(action: number, ordinal: number, scheme: Scheme): string {
  const id = `${action}.${ordinal}`;
  if (safetyAction(action, scheme)?.requirements.some((requirement) => requirement.id === id)) return id;
  throw new UsageError(`There is no requirement ${id}: ${extentOf(action, scheme)}.`);
}

function extentOf(action: number, scheme: Scheme): string {
  const requirements = safetyAction(action, scheme)?.requirements;
  if (requirements === undefined) return `the safety actions are 1 to ${scheme.safetyActions.length}`;
  return `safety action ${action} has ${requirements[0]?.id} to ${requirements.at(-1)?.id}`;
}

function safetyAction(number: number, { safetyActions }: Scheme): SafetyAction | undefined {
  return safetyActions.find((action) => action.number === number);
}

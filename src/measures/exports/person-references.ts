import { findNhsNumbers } from '../../shared/identifiers/nhs-number.ts';
import { plainly } from '../../shared/identifiers/plain-characters.ts';
import { sha256Of } from '../../shared/sha256.ts';

/** Short, without spaces and with a digit: what payrolls and registers give people. A name is none of that. */
const PLAIN = /^(?=[^\d]*\d)[\p{L}\d][\p{L}\d\-/_.]{0,19}$/u;
/** As long as an NHS number, be it mistyped. */
const TEN_DIGITS = /(?:\d[\s\-./_]{0,3}){10}/;
/** A whole date in figures, which in a reference of a person can be a date of theirs. */
const HOLDS_DATE = /(?<!\d)(\d{4}[-/._]\d{1,2}[-/._]\d{1,2}|\d{1,2}[-/._]\d{1,2}[-/._](\d{4}|\d{2}))(?!\d)/;
const SHORTEST = 8;

/** What a person is known by: the same however a number is spaced or a reference is capitalised. */
export function personKey(written: string): string {
  const plain = plainly(written).trim();
  return TEN_DIGITS.test(plain) ? plain.replace(/\D/g, '') : plain.toLowerCase().replace(/\s+/g, ' ');
}

/**
 * How people may be printed: by a plain reference as it is written, by a short hash where it may tell who they are. One NHS number
 * among them, and every one of them is a hash.
 * @param keys - of all people.
 */
export function personReferences(keys: ReadonlySet<string>): (key: string) => string {
  const areNumbers = [...keys].some((key) => TEN_DIGITS.test(key) || findNhsNumbers(key).length > 0);
  let hashes: ReadonlyMap<string, string> | undefined;
  return (key) => {
    if (!areNumbers && PLAIN.test(key) && !HOLDS_DATE.test(key)) return key.toUpperCase();
    hashes ??= hashesOf([...keys]);
    return hashes.get(key) ?? hashed(key).slice(0, SHORTEST);
  };
}

/** As short as they can be while no two are the same. */
function hashesOf(keys: readonly string[]): ReadonlyMap<string, string> {
  const whole = keys.map((key) => [key, hashed(key)] as const);
  const starts = new Map<string, number>();
  for (const [, hash] of whole) starts.set(hash.slice(0, SHORTEST), (starts.get(hash.slice(0, SHORTEST)) ?? 0) + 1);
  return new Map(
    whole.map(([key, hash]) => {
      const isAlone = starts.get(hash.slice(0, SHORTEST)) === 1;
      return [key, hash.slice(0, isAlone ? SHORTEST : 2 * SHORTEST)];
    }),
  );
}

function hashed(key: string): string {
  return sha256Of(`person ${key}`);
}

/** Something wrong in a scheme file, at a path inside it: `['safetyActions', 3, 'title']`. */
export interface SchemeProblem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** `safetyActions[3].requirements[4].id: expected "4.5", found "4.6"` */
export function problemText({ path, message }: SchemeProblem): string {
  const place = path.reduce<string>(
    (text, key) => text + (typeof key === 'number' ? `[${key}]` : `.${String(key)}`),
    '',
  );
  return path.length === 0 ? message : `${place.replace(/^\./, '')}: ${message}`;
}

/** What was expected at a place, and what stands there instead. */
export function expectedButFound(expected: string, found: unknown): string {
  return found === undefined ? `is missing, expected ${expected}` : `expected ${expected}, found ${inBrief(found)}`;
}

/** `"one", "two", "three"` */
export function quotedList(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}

function inBrief(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

import { UsageError } from '../shared/errors.ts';
import { nearestWord } from '../shared/nearest-word.ts';
import type { LayoutSettings } from '../workbook/layout.ts';
import { CONFIG_KEYS, CONFIG_SCHEMA } from './config-schema.ts';

/** What was expected at a place, by the first key of its path; the empty string is the file itself. */
const EXPECTED: Readonly<Record<string, string>> = {
  '': 'an object such as {"columns": {"status": "Our RAG"}}',
  columns: 'headings in quotes by field, such as {"status": "Our RAG"}',
  ignoreSheets: 'a list of sheet names, such as ["Archive"]',
  identifierPatterns: 'a list of regular expressions, such as ["RXX\\\\d{6}"]',
};

/**
 * Checks what a configuration file holds.
 * @throws UsageError naming the file and the key when it holds anything unknown.
 */
export function checkConfig(path: string, data: unknown): LayoutSettings {
  const result = CONFIG_SCHEMA.safeParse(data);
  if (result.success) return result.data;
  const problems = result.error.issues.flatMap((issue) => {
    const place = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, place));
    if (issue.code === 'custom') return [`${place}: ${issue.message}`];
    const expected = EXPECTED[String(issue.path[0] ?? '')] ?? 'something else';
    return [`${place === '' ? 'it' : place} should be ${expected}`];
  });
  throw new UsageError(`The configuration ${path} has a problem: ${problems.join('; ')}.`, {
    advice: 'Mend it there and run the command again.',
    cause: result.error,
  });
}

function unknownKey(key: string, place: string): string {
  const meant = nearestWord(key, place === '' ? CONFIG_KEYS.top : CONFIG_KEYS.columns);
  const suggestion = meant === undefined ? '' : ` (did you mean "${meant}"?)`;
  return `unknown key "${key}"${place === '' ? '' : ` in ${place}`}${suggestion}`;
}

import { UsageError } from '../shared/errors.ts';
import { nearestWord } from '../shared/nearest-word.ts';
import type { LayoutSettings } from '../workbook/layout.ts';
import { CONFIG_KEYS, CONFIG_SCHEMA } from './config-schema.ts';

/**
 * Checks what a configuration file holds.
 * @throws UsageError naming the file and the key when it holds anything unknown.
 */
export function checkConfig(path: string, data: unknown): LayoutSettings {
  const result = CONFIG_SCHEMA.safeParse(data);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    const place = issue.path.join('.');
    if (issue.code !== 'unrecognized_keys') return `${place === '' ? 'the file' : place} is not of the form expected`;
    return issue.keys.map((key) => unknownKey(key, place)).join('; ');
  });
  throw new UsageError(`${path}: ${problems.join('; ')}.`, {
    advice: 'A configuration looks like {"columns": {"status": "Our RAG"}, "ignoreSheets": ["Archive"]}.',
    cause: result.error,
  });
}

function unknownKey(key: string, place: string): string {
  const meant = nearestWord(key, place === '' ? CONFIG_KEYS.top : CONFIG_KEYS.columns);
  return `unknown key "${key}"${place === '' ? '' : ` in ${place}`}${meant === undefined ? '' : `, did you mean "${meant}"?`}`;
}

import { InputError } from '../../shared/errors.ts';
import type { jsonItems } from '../../shared/json-items.ts';
import { readChangeLine } from './change-cells.ts';
import { changeColumns } from './change-columns.ts';
import type { ChangeLine } from './change-line.ts';

/**
 * Reads changes from JSON: a list of objects such as `{"requirement": "4.12", "status": "Amber", "clear": ["due"]}`, alone or under
 * `changes`; what `mis list --format json` prints will do as well. A null leaves the field as it is.
 * @throws InputError when it is no JSON, or no such list.
 */
export function readJsonChanges(path: string, items: ReturnType<typeof jsonItems>): ChangeLine[] {
  if ('fault' in items) {
    throw new InputError(
      path,
      'not-json',
      `${path} is not JSON${items.fault}.`,
      'Mend it there and run the command again.',
    );
  }
  if (!items.list) {
    const advice = 'Give a list such as [{"requirement": "4.12", "status": "Amber"}].';
    throw new InputError(path, 'no-changes', `${path} is no list of changes.`, advice);
  }
  return items.list.map(({ line, value }) => readItem(line, value));
}

function readItem(line: number, value: unknown): ChangeLine {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return faulty(line, 'It is no object such as {"requirement": "4.12", "status": "Amber"}.');
  }
  const entries = Object.entries(value);
  const columns = changeColumns(entries.map(([key]) => key));
  for (const [index, [key, content]] of entries.entries()) {
    if (columns[index] === undefined) return faulty(line, `It has "${key}", which is no field.`);
    if (columns[index] !== 'ignored' && !isPlain(content)) return faulty(line, `Its "${key}" is no text.`);
  }
  const texts = entries.map(([, content], index) => (columns[index] === 'ignored' ? '' : asText(content)));
  const numeric = entries.flatMap(([, content], index) => (typeof content === 'number' ? [index] : []));
  return readChangeLine(line, columns, texts, new Set(numeric));
}

function faulty(line: number, fault: string): ChangeLine {
  return { ...readChangeLine(line, [], []), fault };
}

function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string');
  return value === null || typeof value === 'string' || typeof value === 'number';
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.join(',');
  return value === null ? '' : String(value);
}

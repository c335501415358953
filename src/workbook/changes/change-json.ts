import { InputError } from '../../shared/errors.ts';
import { jsonItems } from '../../shared/json-items.ts';
import { readChangeLine } from './change-cells.ts';
import { changeColumns } from './change-columns.ts';
import type { ChangeLine } from './change-line.ts';

/**
 * Reads changes from JSON: a list of objects such as `{"requirement": "4.12", "status": "Amber", "clear": ["due"]}`, alone or under
 * `changes`; what `mis list --format json` prints will do as well. A null leaves the field as it is.
 * @throws InputError when it is no JSON, or no such list.
 */
export function readJsonChanges(path: string, text: string): ChangeLine[] {
  const items = jsonItems(text, ['changes', 'requirements']);
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
    return {
      ...readChangeLine(line, [], []),
      fault: 'It is no object such as {"requirement": "4.12", "status": "Amber"}.',
    };
  }
  const keys = Object.keys(value);
  const columns = changeColumns(keys);
  const unknown = keys.find((_, index) => columns[index] === undefined);
  const read = readChangeLine(line, columns, Object.values(value).map(asText));
  const strange = keys.find((_, index) => columns[index] !== 'ignored' && !isPlain(Object.values(value)[index]));
  if (unknown !== undefined) return { ...read, fault: `It has "${unknown}", which is no field.` };
  return strange === undefined ? read : { ...read, fault: `Its "${strange}" is no text.` };
}

function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string');
  return value === null || typeof value === 'string' || typeof value === 'number';
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.join(',');
  return value === null ? '' : String(value);
}

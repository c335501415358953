import { InputError } from '../../shared/errors.ts';
import type { JsonItem, jsonItems } from '../../shared/json-items.ts';
import { printableText } from '../../shared/printable-text.ts';
import { readChangeLine } from './change-cells.ts';
import { changeColumns } from './change-columns.ts';
import type { ChangeLine } from './change-line.ts';
import { sameColumn } from './same-column.ts';

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
  const { list } = items;
  if (!list) {
    const advice = 'Give a list such as [{"requirement": "4.12", "status": "Amber"}].';
    throw new InputError(path, 'no-changes', `${path} is no list of changes.`, advice);
  }
  const shared = linesOfSeveral(list);
  return list.map((item, index) => ({ ...readItem(item), item: shared.has(item.line) ? index + 1 : undefined }));
}

/** The lines on which several items begin, so that a line does not tell which is meant. */
function linesOfSeveral(list: readonly JsonItem[]): ReadonlySet<number> {
  return new Set(list.filter(({ line }, index) => list[index - 1]?.line === line).map(({ line }) => line));
}

function readItem({ line, value, repeatedKeys }: JsonItem): ChangeLine {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return unreadable(line, ['It is no object such as {"requirement": "4.12", "status": "Amber"}.']);
  }
  const entries = Object.entries(value);
  const columns = changeColumns(entries.map(([key]) => key));
  const keys = entries.map(([key]) => printableText(key));
  const twice = sameColumn(columns);
  const doubtful = [
    ...repeatedKeys.map((key) => `It has "${printableText(key)}" more than once.`),
    ...(twice ? [`Its "${keys[twice[0]]}" and "${keys[twice[1]]}" mean the same.`] : []),
  ];
  if (doubtful.length > 0) return unreadable(line, doubtful);
  const faults = entries.flatMap(([, content], index) => {
    if (columns[index] === undefined) return [`It has "${keys[index]}", which is no field.`];
    return columns[index] === 'ignored' || isPlain(content) ? [] : [`Its "${keys[index]}" is no text.`];
  });
  const read = entries.map(([, content], index) => {
    return columns[index] === undefined || columns[index] === 'ignored' || !isPlain(content) ? '' : asText(content);
  });
  const numeric = entries.flatMap(([, content], index) => (typeof content === 'number' ? [index] : []));
  const change = readChangeLine(line, columns, read, new Set(numeric));
  return { ...change, faults: [...faults, ...change.faults] };
}

function unreadable(line: number, faults: readonly string[]): ChangeLine {
  return { ...readChangeLine(line, [], []), faults, isUnreadable: true };
}

function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string');
  return value === null || typeof value === 'string' || typeof value === 'number';
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.join(',');
  return value === null ? '' : String(value);
}

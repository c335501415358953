import type { RowStatus } from '../../scheme/row-schema.ts';
import { type Scheme, STATUS_NAMES } from '../../scheme/scheme.ts';
import { byFrequency } from '../../shared/by-frequency.ts';
import { plainWords } from '../../shared/plain-words.ts';
import { readStatus, rowStatusOf, type StatusReading } from '../status-words.ts';

/** Coloured signs that go together, in the order of `STATUS_NAMES`. */
const SIGNS: readonly (readonly string[])[] = [
  ['\u{1f534}', '\u{1f7e0}', '\u{1f7e2}', '\u{1f535}'],
  ['\u{1f534}', '\u{1f7e1}', '\u{1f7e2}', '\u{1f535}'],
  ['\u{1f7e5}', '\u{1f7e7}', '\u{1f7e9}', '\u{1f7e6}'],
  ['\u{1f7e5}', '\u{1f7e8}', '\u{1f7e9}', '\u{1f7e6}'],
];

/** May stand beside a status without being about one requirement alone. */
const ASIDE = /^(?:b?rag|status|rating|rated|[rabg]|\d)$/;

/**
 * A status as the workbook spells it: as it does elsewhere, else in the manner of its other statuses, else as the scheme does.
 * @param used - what its status cells say, the nearest first.
 * @param offered - what the drop-down list of the cell offers, if it has one. Undefined comes back where it offers no such status.
 */
export function spellStatus(
  status: RowStatus,
  used: readonly string[],
  offered: readonly string[] | undefined,
  scheme: Scheme,
): string | undefined {
  const isMeant = (text: string): boolean => statusIn(readStatus(text, scheme)) === status;
  const plain = byFrequency(used.filter((text) => isPlainStatus(text, scheme)));
  const candidates = [
    ...plain.filter(isMeant),
    ...plain.flatMap((text) => inMannerOf(text, status, scheme) ?? []),
    status,
  ].filter(isMeant);
  if (!offered) return candidates[0];
  const fitting = offered.filter(isMeant);
  return (
    candidates.find((text) => offered.includes(text)) ??
    fitting.find((text) => isPlainStatus(text, scheme)) ??
    fitting[0]
  );
}

/** What a cell says that gives no reason as well. */
function statusIn(reading: StatusReading): RowStatus | undefined {
  return reading.kind === 'notApplicable' && reading.reason !== undefined ? undefined : rowStatusOf(reading);
}

/** It says the status and nothing else: no remark that belongs to one requirement. */
export function isPlainStatus(text: string, scheme: Scheme): boolean {
  const status = statusIn(readStatus(text, scheme));
  if (status === undefined) return false;
  const meaning = scheme.statuses.find(({ name }) => name === status)?.meaning ?? '';
  const rest = [meaning, status, 'n a', 'na'].reduce(
    (words, phrase) => ` ${words} `.replace(` ${plainWords(phrase)} `, ' ').trim(),
    plainWords(text),
  );
  return rest === '' || rest.split(' ').every((word) => ASIDE.test(word));
}

/** The status written in the manner of another one: `G` beside `R`, `GREEN` beside `RED`, `Green - …` beside `Red - …`. */
function inMannerOf(example: string, status: RowStatus, scheme: Scheme): string | undefined {
  const shown = statusIn(readStatus(example, scheme));
  const [from, to] = [shown, status].map((name) => scheme.statuses.find((each) => each.name === name));
  if (!from) return undefined;
  if (!to) return example.trim().length === 1 ? 'N/A' : undefined;
  if (example.trim().length === 1) return inCaseOf(example.trim(), to.name.charAt(0));
  const [fromPlace, toPlace] = [STATUS_NAMES.indexOf(from.name), STATUS_NAMES.indexOf(to.name)];
  const signs = SIGNS.find((family) => example.includes(family[fromPlace] ?? ''));
  const signed = signs ? example.replace(signs[fromPlace] ?? '', signs[toPlace] ?? '') : example;
  return [
    [from.meaning, to.meaning],
    [from.name, to.name],
  ].reduce((text, [was = '', is = '']) => replaceWord(text, was, is), signed);
}

function replaceWord(text: string, was: string, is: string): string {
  const at = text.toLowerCase().indexOf(was.toLowerCase());
  if (at < 0) return text;
  return text.slice(0, at) + inCaseOf(text.slice(at, at + was.length), is) + text.slice(at + was.length);
}

function inCaseOf(example: string, word: string): string {
  if (example === example.toUpperCase()) return word.toUpperCase();
  return example === example.toLowerCase() ? word.toLowerCase() : word;
}

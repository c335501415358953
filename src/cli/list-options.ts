import { InvalidArgumentError } from 'commander';
import { MISSING_CHOICES, type MissingChoice, STATUS_CHOICES, type StatusChoice } from '../audit/list-report.ts';
import { nearestWord } from '../shared/nearest-word.ts';
import { plainWords } from '../shared/plain-words.ts';
import { printableText } from '../shared/printable-text.ts';

const ACTIONS = /^(?:sa\s*)?(\d{1,3})(?:\s*[-\u2013]\s*(?:sa\s*)?(\d{1,3}))?$/i;
const DAYS_IN = { d: 1, w: 7 } as const;
/** Ten years: further ahead than any scheme looks. */
const MOST_DAYS = 3660;

/** Reads `--status red,amber`. */
export function statusChoices(text: string): StatusChoice[] {
  return chosen(text, STATUS_CHOICES, { na: 'Not applicable', 'n a': 'Not applicable' });
}

/** Reads `--missing evidence,lead`. */
export function missingChoices(text: string): MissingChoice[] {
  return chosen(text, MISSING_CHOICES);
}

/** Reads `--action 4,8` and `--action 4-6`. */
export function actionNumbers(text: string): number[] {
  return [...new Set(listed(text, (piece) => ACTIONS.exec(piece.trim()) ?? undefined).flatMap(actionsIn))];
}

function actionsIn(word: string): number[] {
  const [, from, to = from] = ACTIONS.exec(word) ?? [];
  if (from === undefined) throw new InvalidArgumentError('Give whole numbers such as 4, 4,8 or 4-6.');
  const [first, last] = [Number(from), Number(to)];
  if (last < first) throw new InvalidArgumentError(`"${word}" runs backwards. Did you mean ${last}-${first}?`);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Reads `--lead matron`. */
export function leadWords(text: string): string {
  const words = printableText(text);
  if (words === '') throw new InvalidArgumentError('Give a part of the name or role.');
  return words;
}

/** Reads `--due-within 14d`, `14` or `2w`, as days. */
export function dayCount(text: string): number {
  const [, count = '', unit = 'd'] = /^(\d{1,5})([dw])?$/i.exec(text.trim()) ?? [];
  const days = Number(count) * DAYS_IN[unit.toLowerCase() as keyof typeof DAYS_IN];
  if (count === '') throw new InvalidArgumentError('Give days or weeks, such as 14d, 14 or 2w.');
  if (days > MOST_DAYS) throw new InvalidArgumentError('That is more than ten years.');
  return days;
}

/** The choices that a list names, in any case and with or without hyphens, each once. */
function chosen<Choice extends string>(
  text: string,
  choices: readonly Choice[],
  otherWords: Readonly<Record<string, Choice>> = {},
): Choice[] {
  const byWords = new Map<string, Choice>([
    ...choices.map((choice): [string, Choice] => [plainWords(choice), choice]),
    ...Object.entries(otherWords),
  ]);
  const known = (word: string): Choice | undefined => byWords.get(plainWords(word));
  const meant = listed(text, known).map((word) => known(word) ?? refused(word, choices));
  return [...new Set(meant)];
}

function refused(word: string, choices: readonly string[]): never {
  const known = choices.map((choice) => choice.toLowerCase());
  const nearest = nearestWord(word, known);
  throw new InvalidArgumentError(
    `"${word}" is none of ${known.join(', ')}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`,
  );
}

/** With commas between them; PowerShell may make spaces of these before mis sees them. */
function listed(text: string, known: (word: string) => unknown): string[] {
  const words = text
    .split(',')
    .flatMap((piece) => (known(piece) === undefined ? piece.split(/\s+/) : [piece.trim()]))
    .filter((word) => word !== '');
  if (words.length === 0) throw new InvalidArgumentError('Give at least one, several with commas between them.');
  return words;
}

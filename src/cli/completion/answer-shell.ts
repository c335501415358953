import type { Argument, Command, Option } from 'commander';
import { type Known, knownValues } from './known-values.ts';
import type { Suggestion } from './suggestion.ts';
import { type TypedPart, typedPart, visibleCommands } from './typed-part.ts';

/** What the script does with the answer: the numbers are the script's. */
const DIRECTIVES = { noFiles: 4, keepOrder: 32 } as const;

/** Shells show one line a suggestion. */
const LONGEST_DESCRIPTION = 64;

/** Options whose value is a file say so in their placeholder: `<file>`, `<id|path>`. */
const FILE = /[<[|](file|path|folder|workbook)\b/;
/** And so do those that take several values with commas between them. */
const SEVERAL = /[<[](list|numbers|ids)[>\]]/;

/**
 * Answers a shell's script: a line for each suggestion with what it means, then what to do with them. Where no suggestion
 * fits and a file may be meant, the shell completes files itself.
 * @param words - what was typed after `mis`, up to the cursor.
 */
export function answerShell(words: readonly string[], known: Known): string {
  const part = typedPart(known.program, words);
  const lines = suggestionsFor(part, known).map((suggestion) => `${lineFor(suggestion)}\n`);
  const directive = DIRECTIVES.keepOrder + (mayBeFile(part, known) ? 0 : DIRECTIVES.noFiles);
  return `${lines.join('')}:${directive}\n`;
}

function lineFor({ value, description }: Suggestion): string {
  return description ? `${value}\t${shortened(description)}` : value;
}

function suggestionsFor({ command, kind, of, typed }: TypedPart, known: Known): Suggestion[] {
  if (kind === 'command') return fitting(typed, commandsOf(command));
  if (kind === 'option' || of === undefined) return fitting(typed, optionsOf(command));
  const values = knownValues(of, command, known);
  return takesSeveral(of) ? continued(typed, values) : fitting(typed, values);
}

function commandsOf(command: Command): Suggestion[] {
  return visibleCommands(command).map((sub) => ({ value: sub.name(), description: sub.description() }));
}

function optionsOf(command: Command): Suggestion[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map(({ long, short, description }) => ({ value: long ?? short ?? '', description }));
}

/**
 * Of `red,am` the list so far stays, and nothing is offered twice. It goes on from plain words alone: bash expands what it
 * is offered, and would run the rest.
 */
function continued(typed: string, values: readonly Suggestion[]): Suggestion[] {
  const start = typed.lastIndexOf(',') + 1;
  const before = typed.slice(0, start);
  if (!/^[\w.,-]*$/.test(before)) return [];
  const named = new Set(before.split(','));
  const piece = typed.slice(start);
  const ends = rangeEnds(piece, values);
  const left = ends.length > 0 ? ends : values.filter(({ value }) => !named.has(value));
  return fitting(piece, left).map((suggestion) => ({ ...suggestion, value: before + suggestion.value }));
}

/** `8.1-` may go on to any later requirement of its safety action. */
function rangeEnds(piece: string, values: readonly Suggestion[]): Suggestion[] {
  const [, from, group] = /^((\d+\.)\d+)-/.exec(piece) ?? [];
  const index = values.findIndex(({ value }) => value === from);
  if (from === undefined || group === undefined || index < 0) return [];
  return values
    .slice(index + 1)
    .filter(({ value }) => value.startsWith(group))
    .map((end) => ({ ...end, value: `${from}-${end.value}` }));
}

/** What goes on from what was typed, whose letters stay as they are. */
function fitting(typed: string, suggestions: readonly Suggestion[]): Suggestion[] {
  return suggestions.flatMap((suggestion) => {
    const { value, inAnyCase = false } = suggestion;
    if (value.startsWith(typed)) return [suggestion];
    const fits = inAnyCase && value.toLowerCase().startsWith(typed.toLowerCase());
    return fits ? [{ ...suggestion, value: typed + value.slice(typed.length) }] : [];
  });
}

function takesSeveral(of: Option | Argument): boolean {
  return 'flags' in of ? SEVERAL.test(of.flags) : of.variadic;
}

/** An argument is a file unless mis knows what else it can be. */
function mayBeFile({ command, kind, of }: TypedPart, known: Known): boolean {
  if (kind !== 'value' || of === undefined) return false;
  return 'flags' in of ? FILE.test(of.flags) : knownValues(of, command, known).length === 0;
}

/** As much of a text as fits, ending with a word. */
function shortened(text: string): string {
  if (text.length <= LONGEST_DESCRIPTION) return text;
  const start = text.slice(0, LONGEST_DESCRIPTION);
  return `${start.slice(0, start.lastIndexOf(' '))} …`;
}

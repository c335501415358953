import type { Argument, Command, Option } from 'commander';

/** What the word being typed is to be: a command, an option, or the value of an option or argument. */
export interface TypedPart {
  /** The command that the words before it name. */
  readonly command: Command;
  readonly kind: 'command' | 'option' | 'value';
  /** What the value is for. */
  readonly of?: Option | Argument;
  readonly typed: string;
}

/** Where the words before the one being typed have led. */
interface Place {
  readonly command: Command;
  /** How many arguments the command has been given. */
  readonly given: number;
  /** The option whose value comes next. */
  readonly awaiting?: Option | undefined;
  /** After `--` there are no options. */
  readonly literal: boolean;
}

/** Tells what is being typed. The last word is the one under the cursor, empty when a space has just been typed. */
export function typedPart(program: Command, words: readonly string[]): TypedPart {
  const typed = words.at(-1) ?? '';
  const { command, given, awaiting, literal } = words
    .slice(0, -1)
    .reduce(after, { command: program, given: 0, literal: false });
  if (awaiting !== undefined) return { command, kind: 'value', of: awaiting, typed };
  if (!literal && typed.startsWith('-')) return typedOption(command, typed);
  if (given === 0 && command.commands.length > 0) return { command, kind: 'command', typed };
  const argument = argumentAt(command, given);
  return argument === undefined ? { command, kind: 'option', typed } : { command, kind: 'value', of: argument, typed };
}

function after(place: Place, word: string): Place {
  const { command, given, literal, awaiting } = place;
  if (awaiting !== undefined) return { command, given, literal };
  if (!literal && word === '--') return { ...place, literal: true };
  if (!literal && /^-./.test(word)) return { ...place, awaiting: optionAwaiting(command, word) };
  const named = given === 0 && !literal ? commandNamed(command, word) : undefined;
  return named === undefined ? { ...place, given: given + 1 } : { command: named, given: 0, literal };
}

/** `--status=re` types a value; any other dash begins the name of an option. */
function typedOption(command: Command, typed: string): TypedPart {
  const [, flag = '', value] = /^(--[^=]+)=(.*)$/.exec(typed) ?? [];
  if (value === undefined) return { command, kind: 'option', typed };
  const option = optionAwaiting(command, flag);
  return option === undefined
    ? { command, kind: 'option', typed }
    : { command, kind: 'value', of: option, typed: value };
}

function optionAwaiting(command: Command, flag: string): Option | undefined {
  return command.options.find((option) => (option.long === flag || option.short === flag) && option.required);
}

function commandNamed(command: Command, word: string): Command | undefined {
  return visibleCommands(command).find((sub) => sub.name() === word || sub.aliases().includes(word));
}

/** The commands that help lists, help among them. */
export function visibleCommands(command: Command): Command[] {
  return command.createHelp().visibleCommands(command);
}

/** The last argument may be repeated when it is variadic. */
function argumentAt({ registeredArguments }: Command, index: number): Argument | undefined {
  const last = registeredArguments.at(-1);
  return registeredArguments[index] ?? (last?.variadic ? last : undefined);
}

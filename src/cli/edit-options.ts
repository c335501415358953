import { type Command, InvalidArgumentError, Option } from 'commander';
import { nearestWord } from '../shared/nearest-word.ts';
import type { EditWord, EditWords } from '../workbook/edit/read-edit.ts';
import type { EntryField } from '../workbook/fields.ts';
import { CLEARABLE_FIELDS } from './clearable-fields.ts';
import { type ReadingOptions, withReadingOptions } from './options.ts';

/** What commands that write a workbook are told besides what to write. */
export interface WritingOptions extends ReadingOptions {
  readonly format: 'text' | 'json';
  readonly dryRun?: boolean;
  readonly backup?: boolean;
}

/** What `mis set` is told of a row, as commander gives it. */
export interface ValueOptions {
  readonly status?: string;
  readonly lead?: string;
  readonly evidence?: string;
  readonly location?: string;
  readonly approvedBy?: string;
  readonly approvedOn?: string;
  readonly due?: string;
  readonly comment?: string;
  readonly appendComment?: string;
  readonly notApplicable?: string;
  readonly clear?: readonly EntryField[];
}

/** Adds what every command that writes a workbook takes. */
export function withWritingOptions(command: Command): Command {
  command
    .option('--dry-run', 'say what would change, and change nothing')
    .option('--backup', 'keep a dated copy of the workbook as it was, beside it')
    .addOption(new Option('--format <format>', 'how to print the answer').choices(['text', 'json']).default('text'));
  return withReadingOptions(command);
}

/** What was asked of the writing itself. */
export function writingOf({ dryRun = false, backup = false }: WritingOptions): { dryRun: boolean; backup: boolean } {
  return { dryRun, backup };
}

/** Adds an option for every field of a row. */
export function withValueOptions(command: Command): Command {
  return command
    .option('--status <status>', 'Red, Amber, Green or Blue')
    .option('--lead <text>', 'who leads on it')
    .option('--evidence <text>', 'what the evidence is')
    .option('--location <text>', 'the folder or link where the evidence is saved')
    .option('--approved-by <text>', 'who approved the evidence')
    .option('--approved-on <date>', 'when: 2024-11-30, 30/11/2024, 30 Nov 2024 or today')
    .option('--due <date>', 'when it is due')
    .option('--comment <text>', 'the comments, in place of those there')
    .option('--append-comment <text>', 'a comment to add below those there')
    .option('--not-applicable <reason>', 'set it aside, where the scheme allows that')
    .addOption(
      new Option('--clear <field>', `empty a field: ${[...CLEARABLE_FIELDS.keys()].join(', ')}; several with commas`)
        .argParser(clearedFields)
        .default(undefined),
    );
}

const WORD_OF: Readonly<Record<Exclude<keyof ValueOptions, 'clear'>, EditWord>> = {
  status: 'status',
  lead: 'lead',
  evidence: 'evidence',
  location: 'location',
  approvedBy: 'approvedBy',
  approvedOn: 'approvedOn',
  due: 'due',
  comment: 'comments',
  appendComment: 'addedComment',
  notApplicable: 'notApplicable',
};

/** What was asked of a row, by the options given. */
export function editWords(options: ValueOptions): EditWords {
  const texts = new Map<EditWord, string>();
  for (const [option, word] of Object.entries(WORD_OF)) {
    const text = options[option as keyof typeof WORD_OF];
    if (text !== undefined) texts.set(word, text);
  }
  return { texts, cleared: options.clear ?? [] };
}

function clearedFields(text: string, before: readonly EntryField[] | undefined): readonly EntryField[] {
  return [...(before ?? []), ...text.split(',').map(clearedField)];
}

function clearedField(text: string): EntryField {
  const name = text.trim().toLowerCase().replace(/\s+/g, '-');
  const field = CLEARABLE_FIELDS.get(name);
  if (field !== undefined) return field;
  if (name === 'status') throw new InvalidArgumentError('A status can\u2019t be cleared. Set it to Red.');
  const meant = nearestWord(name, [...CLEARABLE_FIELDS.keys()]);
  const known = [...CLEARABLE_FIELDS.keys()].join(', ');
  throw new InvalidArgumentError(meant === undefined ? `These can be cleared: ${known}.` : `Did you mean ${meant}?`);
}

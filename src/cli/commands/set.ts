import type { Command } from 'commander';
import { UsageError } from '../../shared/errors.ts';
import { askOne } from '../ask-one.ts';
import type { CommandContext } from '../command-context.ts';
import {
  editWords,
  type ValueOptions,
  type WritingOptions,
  withValueOptions,
  withWritingOptions,
  writingOf,
} from '../edit-options.ts';
import { examples } from '../options.ts';
import { printEdits } from '../print-edits.ts';

interface SetOptions extends WritingOptions, ValueOptions {}

/** Registers `mis set`. */
export function registerSet(program: Command, context: CommandContext): void {
  const command = program
    .command('set')
    .description('Change what the workbook says of one or more requirements: those cells, and nothing else.')
    .argument('<workbook>', 'the audit workbook')
    .argument('<ids...>', 'the requirements: 4.12, or several: 4.12 8.1-8.9');
  withWritingOptions(withValueOptions(command))
    .addHelpText(
      'after',
      examples(
        'mis set trust.xlsx 4.12 --status amber --lead "Clinical Director" --due "30 Nov 2024"',
        'mis set trust.xlsx 1.3 --status blue --approved-by "Quality Assurance Lead" --approved-on today --dry-run',
        'mis set trust.xlsx 8.1-8.9 --append-comment "Register checked" --backup',
      ),
    )
    .action((workbook: string, ids: string[], options: SetOptions) => set(workbook, ids, options, context));
}

async function set(
  workbook: string,
  ids: readonly string[],
  options: SetOptions,
  context: CommandContext,
): Promise<void> {
  const { requirementIds } = await import('../../scheme/requirement-ids.ts');
  const { readEdit } = await import('../../workbook/edit/read-edit.ts');
  const { editFile } = await import('../../audit/edits/edit-file.ts');
  const words = editWords(options);
  if (words.texts.size === 0 && words.cleared.length === 0) throw nothingToSet();
  const report = await askOne(workbook, options, context.io, (path, question) => {
    const read = readEdit(words, question.scheme, question.asOf.date);
    if ('problems' in read) throw unreadable(read.problems);
    const edits = requirementIds(ids, question.scheme).map((requirement) => ({
      requirement,
      values: read.values,
      lines: [],
    }));
    return editFile(path, edits, [], { ...question, ...writingOf(options), partial: false });
  });
  await printEdits(report, { ...options, byOptions: true }, context);
}

function nothingToSet(): UsageError {
  return new UsageError('Nothing was said to change.', {
    advice: 'Add what it should say, such as --status amber; mis set --help lists all of them.',
  });
}

function unreadable(problems: readonly { readonly message: string; readonly hint: string }[]): UsageError {
  const sentences = problems.map(({ message, hint }) => `${message} ${hint.charAt(0).toUpperCase()}${hint.slice(1)}.`);
  return new UsageError(sentences.join('\n'));
}

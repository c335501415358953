import type { Command } from 'commander';
import { askOne } from '../ask-one.ts';
import type { CommandContext } from '../command-context.ts';
import { type WritingOptions, withWritingOptions, writingOf } from '../edit-options.ts';
import { examples } from '../options.ts';
import { printEdits } from '../print-edits.ts';

interface ApplyOptions extends WritingOptions {
  readonly partial?: boolean;
}

const STANDARD_INPUT = '-';

/** Registers `mis apply`. */
export function registerApply(program: Command, context: CommandContext): void {
  const command = program
    .command('apply')
    .description('Make the changes of a list, all of them in one go or none.')
    .argument('<workbook>', 'the audit workbook')
    .argument(
      '<changes>',
      'the list: a .csv, .json or .xlsx file with a line for each requirement; - reads standard input',
    )
    .option('--partial', 'make the changes that can be made, even where others can’t');
  withWritingOptions(command)
    .addHelpText(
      'after',
      `\nA list begins with headings such as: Requirement, Status, Lead, Evidence held, Evidence location, Approved by,\nApproved on, Due date, Comments, Append comment, Not applicable, Clear. A blank leaves a field as it is.\n${examples(
        'mis apply trust.xlsx changes.csv --dry-run',
        'mis apply trust.xlsx changes.json --backup',
        'mis apply trust.xlsx - < changes.csv',
      )}`,
    )
    .action((workbook: string, changes: string, options: ApplyOptions) => apply(workbook, changes, options, context));
}

async function apply(workbook: string, list: string, options: ApplyOptions, context: CommandContext): Promise<void> {
  const { io } = context;
  const { readChanges, readListFile } = await import('../../workbook/changes/read-changes.ts');
  const { applyChanges } = await import('../../audit/edits/apply-changes.ts');
  const isInput = list === STANDARD_INPUT;
  const bytes = isInput ? io.readInput() : readListFile(list, io.cwd);
  const lines = await readChanges(isInput ? 'standard input' : list, bytes);
  const partial = options.partial ?? false;
  const report = await askOne(workbook, options, io, (path, question) =>
    applyChanges(path, lines, { ...question, ...writingOf(options), partial }),
  );
  await printEdits(report, { ...options, byOptions: false }, context);
}

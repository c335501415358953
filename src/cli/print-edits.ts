import type { EditReport } from '../audit/edits/edit-report.ts';
import type { CommandContext } from './command-context.ts';
import type { WritingOptions } from './edit-options.ts';
import { EXIT } from './exit-codes.ts';
import { pageOf } from './io.ts';
import { repeated } from './options.ts';

/** Prints what came of edits, and sets the exit code: a refusal counts as a finding. */
export async function printEdits(
  report: EditReport,
  options: WritingOptions & { readonly byOptions: boolean },
  { io, tool, setExitCode }: CommandContext,
): Promise<void> {
  if (options.format === 'json') {
    const { editJson } = await import('../render/requirements/edit-json.ts');
    io.stdout.write(`${JSON.stringify(editJson(report, tool), null, 2)}\n`);
  } else {
    const { renderEditText } = await import('../render/requirements/edit-text.ts');
    io.stdout.write(renderEditText(report, { ...pageOf(io), repeat: repeated(options), byOptions: options.byOptions }));
  }
  setExitCode(report.refusals.length > 0 ? EXIT.findings : EXIT.clean);
}

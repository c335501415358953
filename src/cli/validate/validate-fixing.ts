import type { AuditReport } from '../../audit/audit-report.ts';
import type { EditReport } from '../../audit/edits/edit-report.ts';
import type { Stage } from '../../rules/stage.ts';
import { type AnsweringOptions, answerEach } from '../answer-each.ts';
import type { CommandContext } from '../command-context.ts';
import type { ExitCode } from '../exit-codes.ts';
import { pageOf } from '../io.ts';
import { repeated } from '../options.ts';

interface FixingOptions extends AnsweringOptions {
  readonly stage: Stage;
  readonly dryRun?: boolean;
  readonly backup?: boolean;
}

interface Fixed {
  readonly edits: EditReport;
  /** What is left to a person. */
  readonly report: AuditReport;
}

/** Mends what is certain in every workbook named, shows each cell before and after, then what is left. */
export async function validateFixing(
  workbooks: readonly string[],
  options: FixingOptions,
  context: CommandContext,
  exitCodeOf: (report: AuditReport) => ExitCode,
): Promise<void> {
  const { auditFile } = await import('../../audit/audit-file.ts');
  const { fixFile } = await import('../../audit/edits/fix-file.ts');
  const { unusableJson, validateJson } = await import('../../render/audit-json.ts');
  const { editJson } = await import('../../render/requirements/edit-json.ts');
  const { renderEditText } = await import('../../render/requirements/edit-text.ts');
  const { renderFindingsText } = await import('../../render/findings/findings-text.ts');
  const { io, tool } = context;
  const { stage, dryRun = false, backup = false } = options;
  const view = {
    ...pageOf(io),
    repeat: repeated(options),
    byOptions: false,
    unchanged: 'has nothing that can be mended with certainty',
  };
  await answerEach<Fixed>(workbooks, options, context, {
    ask: (path, question) => ({
      edits: fixFile(path, { ...question, dryRun, backup }),
      report: auditFile(path, { ...question, stage }),
    }),
    text: ({ edits, report }) => `${renderEditText(edits, view)}\n${renderFindingsText(report, view)}`,
    json: ({ edits, report }) => ({ ...validateJson(report, tool), fixes: editJson(edits, tool) }),
    unusable: (path, error, asOf) => unusableJson(path, error, tool, asOf),
    exitCode: ({ report }) => exitCodeOf(report),
  });
}

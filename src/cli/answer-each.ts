import type { AuditQuestion } from '../audit/audit-file.ts';
import type { Outcome } from '../audit/outcome.ts';
import { InputError } from '../shared/errors.ts';
import type { CommandContext } from './command-context.ts';
import { causesText, errorText } from './error-text.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { noteIfOpen } from './note-if-open.ts';
import { asOfFrom, type ReadingOptions } from './options.ts';
import { workbookPaths } from './workbook-paths.ts';

export interface AnsweringOptions extends ReadingOptions {
  readonly format: string;
  readonly debug?: boolean;
}

/** How a command answers for one workbook. */
export interface Answering<Answer> {
  readonly ask: (path: string, question: AuditQuestion) => Answer;
  readonly text: (answer: Answer) => string;
  readonly json: (answer: Answer) => object;
  /** Stands in a JSON list where the answer for an unusable workbook would. */
  readonly unusable: (path: string, error: InputError, asOf: string) => object;
  readonly exitCode: (answer: Answer) => ExitCode;
  /** Told what came of all workbooks, where a format makes one document of them. */
  readonly together?: (outcomes: readonly Outcome<Answer>[], asOf: string) => Promise<void>;
}

/**
 * Answers for every workbook named, in order. One that can't be used is named on stderr and never stops the others;
 * in JSON it keeps its place. The exit code is the worst of all.
 */
export async function answerEach<Answer>(
  named: readonly string[],
  options: AnsweringOptions,
  { io, setExitCode }: CommandContext,
  { ask, text, json, unusable, exitCode, together }: Answering<Answer>,
): Promise<void> {
  const { loadScheme } = await import('../scheme/load-scheme.ts');
  const { lockFileOf } = await import('../workbook/open-workbook.ts');
  const { configFor } = await import('../config/config-for.ts');
  const scheme = await loadScheme(options.scheme, io.cwd);
  const asOf = asOfFrom(options, io);
  const paths = workbookPaths(named, io.cwd);
  const listed: object[] = [];
  const outcomes: Outcome<Answer>[] = [];
  let worst: ExitCode = EXIT.clean;
  let printed = 0;
  for (const path of paths) {
    const config = await configFor(path, options.config, io.cwd, scheme);
    try {
      const answer = ask(path, { scheme, asOf, ...config, cwd: io.cwd });
      noteIfOpen(path, io, lockFileOf(path, io.cwd));
      if (options.format === 'json') listed.push(json(answer));
      else if (options.format === 'text') io.stdout.write(`${printed > 0 ? '\n' : ''}${text(answer)}`);
      printed += 1;
      outcomes.push({ path, answer });
      worst = worse(worst, exitCode(answer));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      io.stderr.write(errorText(error));
      if (options.debug) io.stderr.write(causesText(error));
      listed.push(unusable(path, error, asOf.text));
      outcomes.push({ path, error });
      worst = worse(worst, EXIT.input);
    }
  }
  if (options.format === 'json') {
    io.stdout.write(`${JSON.stringify(paths.length === 1 ? listed[0] : listed, null, 2)}\n`);
  }
  setExitCode(worst);
  await together?.(outcomes, asOf.text);
}

function worse(one: ExitCode, other: ExitCode): ExitCode {
  return one > other ? one : other;
}

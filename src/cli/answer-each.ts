import type { AuditQuestion } from '../audit/audit-file.ts';
import type { Outcome } from '../audit/outcome.ts';
import { InputError } from '../shared/errors.ts';
import type { CommandContext } from './command-context.ts';
import { causesText, errorText } from './error-text.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { jsonAnswers } from './json-answers.ts';
import { noteIfOpen } from './note-if-open.ts';
import { asOfFrom, type ReadingOptions } from './options.ts';
import { withProgress } from './progress-line.ts';
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
  /** What is kept of an answer until all are known, which must not hold on to its file; nothing is where this is left out. */
  readonly keep?: ((answer: Answer) => Answer) | undefined;
  /** Told what came of all workbooks, as far as it was kept, where a format makes one document of them. */
  readonly together?: (outcomes: readonly Outcome<Answer>[], asOf: string) => Promise<void>;
}

/**
 * Answers for every workbook named, in order, and forgets each answer once it is printed. One that can't be used is
 * named on stderr and never stops the others; in JSON it keeps its place. The exit code is the worst of all.
 */
export async function answerEach<Answer>(
  named: readonly string[],
  options: AnsweringOptions,
  { io: plainIo, setExitCode }: CommandContext,
  { ask, text, json, unusable, exitCode, keep, together }: Answering<Answer>,
): Promise<void> {
  const { loadScheme } = await import('../scheme/load-scheme.ts');
  const { lockFileOf } = await import('../workbook/open-workbook.ts');
  const { configOfEach } = await import('./config-of-each.ts');
  const { cwd } = plainIo;
  const scheme = await loadScheme(options.scheme, cwd);
  const asOf = asOfFrom(options, plainIo);
  const paths = workbookPaths(named, cwd);
  const configOf = await configOfEach(paths, options.config, cwd, scheme);
  const { io, progress } = withProgress(plainIo, paths.length);
  const answers = jsonAnswers(io.stdout, paths.length > 1);
  const outcomes: Outcome<Answer>[] = [];
  let worst: ExitCode = EXIT.clean;
  let printed = 0;
  const answerFor = (path: string): ExitCode => {
    const answer = ask(path, { scheme, asOf, ...configOf(path), cwd });
    noteIfOpen(path, io, lockFileOf(path, cwd));
    if (options.format === 'json') answers.add(json(answer));
    else if (options.format === 'text') io.stdout.write(`${printed > 0 ? '\n' : ''}${text(answer)}`);
    printed += 1;
    if (keep) outcomes.push({ path, answer: keep(answer) });
    return exitCode(answer);
  };
  const refuse = (path: string, error: InputError): ExitCode => {
    io.stderr.write(errorText(error));
    if (options.debug) io.stderr.write(causesText(error));
    if (options.format === 'json') answers.add(unusable(path, error, asOf.text));
    if (keep) outcomes.push({ path, error: withoutCause(error) });
    return EXIT.input;
  };
  try {
    for (const path of paths) {
      progress.next(path);
      worst = worse(worst, answerOr(path, answerFor, refuse));
    }
  } finally {
    progress.end();
  }
  if (options.format === 'json') answers.end();
  setExitCode(worst);
  await together?.(outcomes, asOf.text);
}

function answerOr(
  path: string,
  answer: (path: string) => ExitCode,
  refuse: (path: string, error: InputError) => ExitCode,
): ExitCode {
  try {
    return answer(path);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return refuse(path, error);
  }
}

/** An error remembers where it was thrown, and with that the file that was being read. */
function withoutCause({ path, reason, message, advice }: InputError): InputError {
  return new InputError(path, reason, message, advice);
}

function worse(one: ExitCode, other: ExitCode): ExitCode {
  return one > other ? one : other;
}

import { CommanderError } from 'commander';
import { InputError, UsageError } from '../shared/errors.ts';
import { causesText, errorJson, errorText } from './error-text.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import { readProcessInput } from './process-input.ts';
import { processInterruption } from './process-interruption.ts';
import { processOutput } from './process-output.ts';
import { createProgram, TOOL } from './program.ts';

/**
 * Runs one command line and gives its exit code. The only place where an error becomes a message.
 * @param argv - the arguments, without node and the script.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let exitCode: number = EXIT.clean;
  const answer = answered(io);
  try {
    const program = createProgram(argv[0], answer.io, (code) => {
      exitCode = code;
    });
    await program.parseAsync(argv.length > 0 ? [...argv] : ['--help'], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof InputError && asksForJson(argv) && !answer.hasBegun()) printInstead(error, io);
    return report(error, io, argv.includes('--debug'));
  }
}

/** Tells whether anything was printed: an error in place of an answer must be all there is. */
function answered(io: Io): { readonly io: Io; readonly hasBegun: () => boolean } {
  let begun = false;
  const { stdout, stderr, env } = io;
  const { isTTY = false, columns } = stdout;
  const write = (text: string): unknown => {
    begun = true;
    return stdout.write(text);
  };
  const watched: Io = {
    stdout: { write, isTTY, ...(columns === undefined ? {} : { columns }) },
    stderr,
    env,
    get cwd() {
      return io.cwd;
    },
    now: () => io.now(),
    readInput: () => io.readInput(),
    interruption: () => io.interruption(),
  };
  return { io: watched, hasBegun: () => begun };
}

function printInstead(error: InputError, { stdout }: Io): void {
  try {
    stdout.write(errorJson(error, TOOL));
  } catch {
    // Standard error has it as well.
  }
}

function asksForJson(argv: readonly string[]): boolean {
  return argv.some((word, index) => word === '--format=json' || (word === 'json' && argv[index - 1] === '--format'));
}

/** Runs the command line of this process. */
export async function main(argv: readonly string[]): Promise<number> {
  return run(argv, {
    stdout: processOutput('stdout'),
    stderr: processOutput('stderr'),
    env: process.env,
    // Asked for when a path is resolved, so that a folder that is gone is an error like any other.
    get cwd() {
      return currentFolder();
    },
    now: () => new Date(),
    readInput: readProcessInput,
    interruption: processInterruption,
  });
}

function currentFolder(): string {
  try {
    return process.cwd();
  } catch (cause) {
    throw new InputError('.', 'missing', 'The folder you are in no longer exists.', 'Change to another folder.', cause);
  }
}

function report(error: unknown, io: Io, debug: boolean): number {
  // commander has printed its own message by now.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.usage;
  if (error instanceof InputError || error instanceof UsageError) {
    io.stderr.write(errorText(error));
    if (debug) io.stderr.write(causesText(error));
    return error instanceof InputError ? EXIT.input : EXIT.usage;
  }
  io.stderr.write(
    `mis has a fault: ${error instanceof Error ? error.message : String(error)}\n` +
      'Please report it with the command you typed and what --debug adds; leave the workbook itself out.\n',
  );
  if (debug) io.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return EXIT.bug;
}

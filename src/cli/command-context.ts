import type { ExitCode } from './exit-codes.ts';
import type { Io } from './io.ts';

/** What a command is given besides its own arguments. */
export interface CommandContext {
  readonly io: Io;
  readonly tool: { readonly name: string; readonly version: string };
  /** Commands say how it went; the last one said is the process's exit code. */
  setExitCode(code: ExitCode): void;
}

/** Where a command prints: what the command line needs to know of a stream, and no more. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Everything a command may take from the world outside its arguments. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  now(): Date;
  /** All of standard input. */
  readInput(): Buffer;
  /** Aborted when the person at the keyboard has seen enough: Ctrl+C. A command that asks for it ends itself. */
  interruption(): AbortSignal;
}

const WIDTH_WITHOUT_TERMINAL = 80;
const NARROWEST = 40;

/** How to print a report on stdout: colour only for a person who has not asked for none. */
export function pageOf({ stdout, env }: Io): { colour: boolean; width: number } {
  const refused = (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb';
  const forced = (env.FORCE_COLOR ?? '') !== '' && env.FORCE_COLOR !== '0';
  const width = stdout.columns ?? (Number(env.COLUMNS) || WIDTH_WITHOUT_TERMINAL);
  return { colour: !refused && (stdout.isTTY === true || forced), width: Math.max(NARROWEST, width) };
}

import { run } from '../../src/cli/main.ts';

export interface CliResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliWorld {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** What the clock says where a test gives no --as-of. */
  readonly now?: string | (() => Date);
  /** What stands on standard input. */
  readonly input?: string | Buffer;
  /** Stands for Ctrl+C; where there is none, it comes at once. */
  readonly interruption?: AbortSignal;
  /** Told what is printed, when it is. */
  readonly onPrint?: (text: string, stream: 'stdout' | 'stderr') => void;
}

/** Runs one command line in this process, as a user would type it. */
export async function runCli(argv: readonly string[], world: CliWorld = {}): Promise<CliResult> {
  const { now = '2024-10-14T09:00:00Z' } = world;
  const printed = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof printed) => ({
    write: (text: string) => {
      printed[name] += text;
      world.onPrint?.(text, name);
    },
    isTTY: world.isTTY ?? false,
    ...(world.columns === undefined ? {} : { columns: world.columns }),
  });
  const exitCode = await run(argv, {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    env: world.env ?? {},
    cwd: world.cwd ?? process.cwd(),
    now: typeof now === 'function' ? now : () => new Date(now),
    interruption: () => world.interruption ?? AbortSignal.abort(),
    readInput: () => Buffer.from(world.input ?? ''),
  });
  return { exitCode, ...printed };
}

import type { Io, Output } from './io.ts';

const ERASE_LINE = '\r\u001b[2K';
/** Some terminals know no width, or say 0. */
const WIDTH_WITHOUT_COLUMNS = 80;
/** Often enough for a person to see it move. */
const MILLISECONDS_BETWEEN = 100;

/** A line that says how far a command has come. */
export interface Progress {
  next(path: string): void;
  end(): void;
}

/**
 * Progress through several workbooks, as one line on stderr that is written over and gone when all is done. Only a terminal
 * shows it, and what is printed through the `io` given back takes its place, so that the two never share a line.
 */
export function withProgress(io: Io, total: number): { readonly io: Io; readonly progress: Progress } {
  if (total < 2 || !canErase(io)) return { io, progress: { next: () => {}, end: () => {} } };
  const { stderr } = io;
  let count = 0;
  let isShown = false;
  let drawnAt = Number.NEGATIVE_INFINITY;
  const erase = (): void => {
    if (isShown) stderr.write(ERASE_LINE);
    isShown = false;
  };
  const afterErasing = (output: Output): Output => ({
    ...(output.isTTY === undefined ? {} : { isTTY: output.isTTY }),
    ...(output.columns === undefined ? {} : { columns: output.columns }),
    write(text) {
      if (output.isTTY) erase();
      return output.write(text);
    },
  });
  const progress: Progress = {
    next(path) {
      count += 1;
      const time = io.now().getTime();
      if (time - drawnAt < MILLISECONDS_BETWEEN && time >= drawnAt) return;
      drawnAt = time;
      stderr.write(`${ERASE_LINE}${progressLine(count, total, path, stderr.columns || WIDTH_WITHOUT_COLUMNS)}`);
      isShown = true;
    },
    end: erase,
  };
  return { io: { ...io, stdout: afterErasing(io.stdout), stderr: afterErasing(stderr) }, progress };
}

function canErase({ stderr, env }: Io): boolean {
  return stderr.isTTY === true && env.TERM !== 'dumb' && (env.NO_COLOR ?? '') === '';
}

/** Never as wide as the terminal, which would go on to another line. Of a long path, the end says more. */
function progressLine(count: number, total: number, path: string, width: number): string {
  const said = `Checking ${count} of ${total}  `;
  const letters = [...path.replace(/\p{C}/gu, '?')];
  const room = width - 1 - said.length;
  if (room < 2) return said.trimEnd().slice(0, Math.max(0, width - 1));
  return `${said}${letters.length <= room ? letters.join('') : `…${letters.slice(1 - room).join('')}`}`;
}

import { readSync } from 'node:fs';
import { InputError, UsageError } from '../shared/errors.ts';

const STDIN = 0;
const MOST_BYTES = 64 * 2 ** 20;
const PIECE = 64 * 1024;

/**
 * All of standard input.
 * @throws UsageError at a terminal, where nobody would know that something is waited for; InputError when there is too much of it.
 */
export function readProcessInput(): Buffer {
  // Loaded here, for it brings in what networks need, which costs a start more than the rest of mis.
  const { isatty } = process.getBuiltinModule('node:tty');
  if (isatty(STDIN)) {
    throw new UsageError('Standard input is this terminal.', {
      advice: 'Give it a file: mis apply trust.xlsx - < changes.csv',
    });
  }
  const pieces: Buffer[] = [];
  let total = 0;
  for (;;) {
    const piece = readPiece();
    if (piece.length === 0) return Buffer.concat(pieces);
    pieces.push(piece);
    total += piece.length;
    if (total > MOST_BYTES) {
      throw new InputError(
        '-',
        'too-large',
        `Standard input is more than ${MOST_BYTES / 2 ** 20} MB.`,
        'Check what is piped in.',
      );
    }
  }
}

function readPiece(): Buffer {
  const piece = Buffer.alloc(PIECE);
  for (;;) {
    try {
      return piece.subarray(0, readSync(STDIN, piece));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Windows says so at the end of a pipe; a closed input holds nothing.
      if (code === 'EOF' || code === 'EBADF') return piece.subarray(0, 0);
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

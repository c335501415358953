/** A piece of text to put in the place of another. */
export interface Splice {
  readonly start: number;
  /** The same as `start` where the text is put in between. */
  readonly end: number;
  readonly text: string;
}

/** Carries out splices that do not overlap; those at the same place in the order they are given. */
export function applySplices(source: string, splices: readonly Splice[]): string {
  const inOrder = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, text } of inOrder) {
    if (start < done) throw new RangeError('splices overlap');
    pieces.push(source.slice(done, start), text);
    done = end;
  }
  pieces.push(source.slice(done));
  return pieces.join('');
}

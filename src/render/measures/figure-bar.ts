import type { Figure } from '../../measures/figure.ts';
import { targetShareOf } from './figure-words.ts';

/** What is done, what is not, and the line that has to be reached. */
const SHADES = { done: '█', open: '·', threshold: '│' } as const;

/**
 * A share as a bar with its threshold in it: `████████·│·`. Blocks reach the threshold only where the figure does.
 * @param width - in characters, the threshold's among them.
 */
export function figureBar(figure: Figure, width: number): string {
  const { fraction, met } = figure;
  if (fraction === null) return '';
  const cells = width - 1;
  const before = Math.min(cells, Math.max(1, Math.round(targetShareOf(figure) * cells)));
  const wanted = Math.floor(fraction * cells);
  const filledBefore = met ? before : Math.min(wanted, before - 1);
  const after = cells - before;
  const filledAfter = met ? Math.min(after, fraction === 1 ? after : Math.max(0, wanted - before)) : 0;
  return (
    SHADES.done.repeat(filledBefore) +
    SHADES.open.repeat(before - filledBefore) +
    SHADES.threshold +
    SHADES.done.repeat(filledAfter) +
    SHADES.open.repeat(after - filledAfter)
  );
}

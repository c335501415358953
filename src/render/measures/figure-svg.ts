import type { Figure } from '../../measures/figure.ts';
import { targetShareOf } from './figure-words.ts';

const WIDTH = 200;
const HEIGHT = 16;

/** A share as a bar with its threshold in it, and the same in words for whoever can't see it. The words are XML already. */
export function figureSvg(figure: Figure, words: string): string {
  const { numerator, denominator, met } = figure;
  const done = Math.min(WIDTH, Math.floor((numerator / denominator) * WIDTH));
  const threshold = Math.min(WIDTH - 1, Math.round(targetShareOf(figure) * WIDTH));
  return [
    `<svg class="bar" role="img" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">`,
    `<title>${words}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#e8edee"/>`,
    `<rect width="${done}" height="${HEIGHT}" fill="${met ? '#007f3b' : '#b10e1e'}"/>`,
    `<line x1="${threshold}" x2="${threshold}" y1="0" y2="${HEIGHT}" stroke="#212b32" stroke-width="2"/>`,
    '</svg>',
  ].join('');
}

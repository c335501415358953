/** Widths of Arial's characters in thousandths of the font size. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [191, "'"],
  [222, 'ijl'],
  [278, ' !,./:;I[\\]ft|'],
  [334, '()-`r{}"'],
  [389, '*^'],
  [500, 'Jcksvxyz'],
  [556, '#$0123456789?L_abdeghnopqu£–’'],
  [584, '+<=>~'],
  [611, 'FTZ'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [889, '%'],
];
/** For all other characters: as wide as the font is high. */
const WIDEST = 1000;
const WIDTH_OF = new Map(
  WIDTHS.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
);

/** Screens round characters to whole pixels, and bold ones are wider: a little room is better than a cut line. */
const ROUNDING = 1.05;
const PIXELS_PER_POINT = 96 / 72;

/** How many lines a text takes when it is wrapped, in Arial of so many points, in a space so many pixels wide. */
export function countLines(text: string, points: number, pixels: number): number {
  const space = textPixels(' ', points);
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const width = textPixels(word, points);
    if (used > 0 && used + width > pixels) {
      lines += 1;
      used = 0;
    }
    // A word wider than the space is broken over several lines.
    const further = Math.max(0, Math.ceil(width / pixels) - 1);
    lines += further;
    used += width - further * pixels + space;
  }
  return lines;
}

function textPixels(text: string, points: number): number {
  const thousandths = [...text].reduce((sum, character) => sum + (WIDTH_OF.get(character) ?? WIDEST), 0);
  return (thousandths / 1000) * points * PIXELS_PER_POINT * ROUNDING;
}

import type { Page, Palette } from './palette.ts';

/** The one command worth typing next. Where it is too long to stand beside its words, it has a line of its own, to be copied whole. */
export function nextLine(words: string, command: string, { width }: Pick<Page, 'width'>, { quiet }: Palette): string {
  const start = `Next, ${words}:`;
  const gap = start.length + 1 + command.length > width ? '\n' : ' ';
  return quiet(start) + gap + quiet(command);
}

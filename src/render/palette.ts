import { Chalk, type ChalkInstance } from 'chalk';

/** How a renderer may print. */
export interface Page {
  readonly colour: boolean;
  /** In characters. */
  readonly width: number;
}

/** Colour is decoration: every status and severity is also a word. */
export interface Palette {
  readonly quiet: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly status: (name: string, text?: string) => string;
}

/** The palette for a page: with colour, or with none. */
export function paletteOf({ colour }: Page): Palette {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const byStatus: Readonly<Record<string, ChalkInstance>> = {
    Red: chalk.red,
    Amber: chalk.yellow,
    Green: chalk.green,
    Blue: chalk.blue,
    error: chalk.red,
    warning: chalk.yellow,
    info: chalk.cyan,
  };
  return {
    quiet: chalk.dim,
    strong: chalk.bold,
    good: chalk.green,
    bad: chalk.red,
    status: (name, text = name) => (byStatus[name] ?? chalk.dim)(text),
  };
}

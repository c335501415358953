/** The `console` blocks of a page: a command after `$ mis`, and what it prints. A last line `…` stands for the rest. */
export interface ConsoleBlock {
  readonly command: string;
  readonly output: string;
  /** The last `json` block before it in its section; undefined where there is none. */
  readonly example: string | undefined;
}

const BLOCK = /^```console\n\$ mis (.*)\n((?:(?!```).*\n)*)```$/gm;
const JSON_BLOCK = /^```json\n((?:(?!```).*\n)*)```$/gm;

export function consoleBlocks(page: string): ConsoleBlock[] {
  return [...page.matchAll(BLOCK)].map(({ index, 1: command = '', 2: output = '' }) => ({
    command,
    output,
    example: jsonBlocks(page.slice(page.lastIndexOf('\n## ', index), index)).at(-1),
  }));
}

/** The `json` blocks of a page. */
export function jsonBlocks(page: string): string[] {
  return [...page.matchAll(JSON_BLOCK)].map(([, json = '']) => json);
}

/** The words of a command as a shell splits them. */
export function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

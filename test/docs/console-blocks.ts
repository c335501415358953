/** The `console` blocks of a page: a command after `$ mis`, and what it prints. A last line `…` stands for the rest. */
export interface ConsoleBlock {
  readonly command: string;
  readonly output: string;
}

const BLOCK = /^```console\n\$ mis (.*)\n((?:(?!```).*\n)*)```$/gm;

export function consoleBlocks(page: string): ConsoleBlock[] {
  return [...page.matchAll(BLOCK)].map(([, command = '', output = '']) => ({ command, output }));
}

/** The words of a command as a shell splits them. */
export function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

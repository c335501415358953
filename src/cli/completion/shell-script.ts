import { script } from '@bomb.sh/tab';
import { MENDS } from './script-mends.ts';
import type { Shell } from './shells.ts';

const PROGRAM = 'mis';

/**
 * The script that completes mis in a shell. It runs `mis complete -- <words>` by that name, wherever mis is installed.
 * @throws Error when the library's script is no longer the one that was mended.
 */
export function shellScript(shell: Shell): string {
  const text = printedBy(() => script(shell, PROGRAM, PROGRAM));
  return MENDS[shell].reduce((mended, { from, to }) => {
    if (!mended.includes(from)) throw new Error(`The ${shell} script has changed: it has no ${from}`);
    return mended.replaceAll(from, () => to);
  }, text);
}

/** The library gives its scripts to the console alone. */
function printedBy(print: () => void): string {
  let printed = '';
  const { console } = globalThis;
  const { log } = console;
  console.log = (text: string) => {
    printed += `${text}\n`;
  };
  try {
    print();
  } finally {
    console.log = log;
  }
  return printed;
}

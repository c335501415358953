import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { consoleBlocks, words } from './console-blocks.ts';

const PAGES = ['README.md', 'CONTRIBUTING.md', ...readdirSync('docs').map((name) => join('docs', name))];
const REST = '…\n';
const WRITES = /^(set|apply|adopt)\b/;

/** Where a page's reader has put the workbook in progress under the name that examples use. */
function folderToWriteIn(): string {
  const folder = scratchFolder();
  copyFileSync('fixtures/audit-tool/in-progress.xlsx', join(folder, 'trust.xlsx'));
  return folder;
}

describe.each(PAGES.filter((page) => page.endsWith('.md')))('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  test.each(consoleBlocks(text))('shows what mis $command prints', async ({ command, output }) => {
    // Commands that write do so elsewhere; those that read are typed in this folder.
    const cwd = command.startsWith('new') ? scratchFolder() : WRITES.test(command) ? folderToWriteIn() : process.cwd();
    const { stdout, stderr } = await runCli(words(command), { cwd });
    const printed = stdout + stderr;
    if (output.endsWith(REST))
      expect(printed.slice(0, output.length - REST.length)).toBe(output.slice(0, -REST.length));
    else expect(output).toBe(printed);
  });

  test('links to pages that exist', () => {
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target = '']) =>
      resolve(dirname(page), target),
    );
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });
});

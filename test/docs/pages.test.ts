import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkConfig } from '../../src/config/check-config.ts';
import { CONFIG_KEYS } from '../../src/config/config-schema.ts';
import { runCli } from '../support/run-cli.ts';
import { YEAR_6 } from '../support/scheme.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { type ConsoleBlock, consoleBlocks, jsonBlocks, words } from './console-blocks.ts';

const PAGES = ['README.md', 'CONTRIBUTING.md', ...readdirSync('docs').map((name) => join('docs', name))];
const CONFIGURATION = join('docs', 'configuration.md');
const REST = '…\n';
const WRITES = /^(set|apply|adopt)\b/;

/** Where a page's reader has put the workbook in progress under the name that examples use. */
function folderToWriteIn(config?: string): string {
  const folder = scratchFolder();
  copyFileSync('fixtures/audit-tool/in-progress.xlsx', join(folder, 'trust.xlsx'));
  if (config !== undefined) writeFileSync(join(folder, 'mis.config.json'), config);
  return folder;
}

/** Commands that write do so elsewhere, and those of the page of the configuration heed it; others are typed in this folder. */
function folderFor(page: string, { command, example }: ConsoleBlock): string {
  if (command.startsWith('new')) return scratchFolder();
  if (page === CONFIGURATION) return folderToWriteIn(example);
  return WRITES.test(command) ? folderToWriteIn() : process.cwd();
}

describe.each(PAGES.filter((page) => page.endsWith('.md')))('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  test.each(consoleBlocks(text))('shows what mis $command prints', async (block) => {
    const { command, output } = block;
    const cwd = folderFor(page, block);
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

describe('the page of the configuration', () => {
  const page = readFileSync(CONFIGURATION, 'utf8');
  const examples = jsonBlocks(page).map((block) => JSON.parse(block));

  test('has examples that are right', () => {
    expect(examples.length).toBeGreaterThan(4);
    for (const example of examples) expect(checkConfig('mis.config.json', example, YEAR_6).layout).toBeDefined();
  });

  test('shows what is waived as it is printed', async () => {
    const [section = ''] = /(?<=^```\n)Waived\n[^`]+/m.exec(page) ?? [];
    const cwd = folderToWriteIn(jsonBlocks(page).at(-1));
    const { stdout } = await runCli(['validate', 'trust.xlsx', '--as-of', '2024-11-15'], { cwd });
    expect(section).not.toBe('');
    expect(stdout).toContain(`\n\n${section}\n`);
  });

  test('has every key in one, and names those of a waiver', () => {
    const shown = new Set(examples.flatMap((example) => Object.keys(example)));
    expect([...shown].sort()).toEqual([...(CONFIG_KEYS[''] ?? [])].sort());
    for (const key of CONFIG_KEYS.waivers ?? []) expect(page).toContain(`| \`${key}\` `);
  });
});

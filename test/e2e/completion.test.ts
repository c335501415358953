import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const BIN = resolve('bin/mis.js');

test.each([[['complete', '--', 'show', 'trust.xlsx', '4.']], [['completion', 'zsh']], [['completion', 'tcsh']]])(
  'the bundle answers %j as the source does',
  async (argv) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...argv], { encoding: 'utf8' });
    expect({ exitCode: status, stdout, stderr }).toEqual(await runCli(argv));
  },
);

test('a Tab waits for no package that other commands need', () => {
  const script = `
    const { loadBundle } = require('./bin/compiled-bundle.js');
    loadBundle().main(['complete', '--', 'show', 'trust.xlsx', '4.']).then(() => {
      console.error(Object.keys(require.cache).map((file) => require('node:path').basename(file)).join(' '));
    });`;
  const { stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  expect(stderr.trim().split(' ')).toEqual(['compiled-bundle.js', 'answer-shell.cjs']);
});

/** What bash, told to complete the last of these words as they are typed, comes to. */
function completedByBash(words: readonly string[], cwd: string): string[] {
  const driver = `
    mis() { "$NODE" "$BIN" "$@"; }
    compopt() { :; }
    eval "$(mis completion bash)"
    eval "$(mis completion bash)"
    COMP_WORDS=(mis "$@")
    COMP_CWORD=$#
    __mis_complete
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '--noprofile', '-c', driver, 'bash', ...words], {
    encoding: 'utf8',
    cwd,
    env: { ...process.env, NODE: process.execPath, BIN },
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

if (spawnSync('bash', ['-c', 'exit 0']).status === 0) {
  describe('in bash', () => {
    test('a workbook whose name has spaces and quotes is one word', () => {
      const cwd = scratchFolder();
      const ids = ['3.1', '3.2', '3.3', '3.4'];
      expect(completedByBash(['show', '"my trust.xlsx"', '3.'], cwd)).toEqual(ids);
      expect(completedByBash(['show', 'my\\ trust.xlsx', '3.'], cwd)).toEqual(ids);
      expect(completedByBash(['show', "Matron\\'s.xlsx", '3.'], cwd)).toEqual(ids);
    });

    test('where a file is meant, mis leaves the word to bash', () => {
      expect(completedByBash(['show', '"my tr'], scratchFolder())).toEqual([]);
    });

    test('what is typed is never run', () => {
      const cwd = scratchFolder();
      const kept = join(cwd, 'kept.txt');
      writeFileSync(kept, 'as it was');
      expect(completedByBash(['list', '>', 'kept.txt', '--so'], cwd)).toEqual(['--sort']);
      completedByBash(['list', '$(rm kept.txt)', '`rm kept.txt`', '--so'], cwd);
      completedByBash(['list', '--status', '$(rm kept.txt),re'], cwd);
      expect(readFileSync(kept, 'utf8')).toBe('as it was');
    });

    test('the value of --status=re is completed', () => {
      expect(completedByBash(['list', '--status', 're'], scratchFolder())).toEqual(['red']);
    });
  });
}

import { ShellCompDirective } from '@bomb.sh/tab';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { REQUIREMENTS } from '../support/scheme.ts';

const WORKBOOK = 'fixtures/audit-tool/in-progress.xlsx';

interface Offer {
  readonly values: readonly string[];
  readonly meanings: Readonly<Record<string, string>>;
  readonly files: boolean;
  readonly inOrder: boolean;
}

/** What a shell is told to offer after these words; the last is the one being typed. */
async function offered(...words: readonly string[]): Promise<Offer> {
  const { exitCode, stdout, stderr } = await runCli(['complete', '--', ...words]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const lines = stdout.trimEnd().split('\n');
  const [, directive] = /^:(\d+)$/.exec(lines.pop() ?? '') ?? [];
  const pairs = lines.map((line) => line.split('\t')).map(([value = '', meaning = '']) => [value, meaning] as const);
  return {
    values: pairs.map(([value]) => value),
    meanings: Object.fromEntries(pairs),
    files: (Number(directive) & ShellCompDirective.ShellCompDirectiveNoFileComp) === 0,
    inOrder: (Number(directive) & ShellCompDirective.ShellCompDirectiveKeepOrder) !== 0,
  };
}

/** The lines of a script that run mis, say with which words, or register it. */
function callsOf(script: string): string {
  const lines = script.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => /^[^#]*\bmis(?= |'|"|$)|^words=|^\$QuotedArgs =/.test(line) && !/_debug/.test(line))
    .join('\n');
}

describe('commands and options', () => {
  test('every command that help lists is offered, with what it does', async () => {
    const { stdout } = await runCli(['--help']);
    const listed = [...stdout.slice(stdout.indexOf('Commands:')).matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
    const { values, meanings, files } = await offered('');
    expect(values).toEqual(listed);
    expect(meanings.show).toMatch(/^Show all there is to know/);
    expect(files).toBe(false);
  });

  test('a half-typed command narrows them; nothing typed at all is as good as an empty word', async () => {
    expect((await offered('sh')).values).toEqual(['show']);
    expect((await offered('help', 'li')).values).toEqual(['list']);
    expect(await offered()).toEqual(await offered(''));
  });

  test('every option in the help of a command is offered after it, with its description', async () => {
    const commands = (await offered('')).values.filter((command) => command !== 'help');
    for (const command of commands) {
      const { stdout } = await runCli([command, '--help']);
      const listed = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, name]) => name);
      expect((await offered(command, '--')).values, command).toEqual(listed);
    }
    expect((await offered('list', WORKBOOK, '--due')).meanings).toEqual({
      '--due-within': 'open, and due within 14d or 2w from now; overdue ones too',
    });
  });

  test('what can be measured is offered, with the options of each', async () => {
    expect((await offered('measure', '')).values).toEqual(expect.arrayContaining(['training', 'deaths']));
    expect((await offered('measure', 'deaths', '')).files).toBe(true);
    expect((await offered('measure', 'deaths', 'deaths.csv', '--ic')).values).toEqual(['--ics']);
    expect((await offered('measure', 'deaths', 'deaths.csv', '--ics', '')).files).toBe(true);
    expect((await offered('measure', 'deaths', '--format', 'h')).values).toEqual(['html']);
  });

  test('files are offered for the figures of validate, for the first and for those after it', async () => {
    expect((await offered('validate', WORKBOOK, '--mea')).values).toEqual(['--measures']);
    expect(await offered('validate', WORKBOOK, '--measures', '')).toMatchObject({ values: [], files: true });
    expect((await offered('validate', WORKBOOK, '--measures', 'training.json', '')).files).toBe(true);
  });

  test('when a command has all its arguments, its options are offered without a dash', async () => {
    expect((await offered('list', WORKBOOK, '')).values).toContain('--status');
  });

  test('after -- there are no options', async () => {
    expect(await offered('list', '--', '-')).toMatchObject({ values: [], files: true });
  });
});

describe('values', () => {
  test('choices are offered as help shows them', async () => {
    expect((await offered('list', '--format', '')).values).toEqual(['table', 'json', 'csv', 'markdown']);
    expect((await offered('validate', '--fail-on', 'w')).values).toEqual(['warning']);
    expect((await offered('list', '--sort=')).values).toEqual(['id', 'status', 'due']);
    expect((await offered('completion', '')).values).toEqual(['bash', 'zsh', 'fish', 'powershell']);
  });

  test('statuses come in the scheme’s order, with what they mean', async () => {
    const { values, meanings, inOrder } = await offered('list', '--status', '');
    expect(values).toEqual(['red', 'amber', 'green', 'blue', 'not-applicable', 'not-assessed', 'open']);
    expect(meanings.blue).toBe('Full compliance - final evidence reviewed');
    expect(inOrder).toBe(true);
  });

  test('a list with commas goes on, and offers nothing twice', async () => {
    expect((await offered('list', '--status', 'red,am')).values).toEqual(['red,amber']);
    expect((await offered('list', '--status=red,b')).values).toEqual(['red,blue']);
    expect((await offered('list', '--missing', 'lead,')).values).not.toContain('lead,lead');
    expect((await offered('status', '--action', '4,')).values).toEqual([]);
  });

  test('no list goes on from what a shell might run', async () => {
    expect((await offered('list', '--status', '$(touch x),re')).values).toEqual([]);
    expect((await offered('show', WORKBOOK, '`touch x`,4.')).values).toEqual([]);
  });

  test('statuses and rules may be typed in capitals or without', async () => {
    expect((await offered('set', WORKBOOK, '4.12', '--status', 'R')).values).toEqual(['Red']);
    expect((await offered('list', '--status', 'red,A')).values).toEqual(['red,Amber']);
    expect((await offered('explain', 'mis203')).values).toEqual(['mis203']);
    expect((await offered('list', '--format', 'J')).values).toEqual([]);
  });

  test('rules are offered with what they look for', async () => {
    const { values, meanings, files } = await offered('explain', 'MIS20');
    expect(meanings.MIS203).toMatch(/^Compliance is claimed without evidence/);
    expect(files).toBe(false);
    for (const value of values) expect((await runCli(['explain', value])).exitCode).toBe(0);
  });

  test('safety actions are offered with their titles', async () => {
    expect((await offered('status', '--action', '')).values).toEqual('1 2 3 4 5 6 7 8 9 10'.split(' '));
    expect((await offered('list', '--action', '8')).meanings).toEqual({ 8: 'Training' });
  });

  test.each([
    ['--status', ['list', WORKBOOK]],
    ['--missing', ['list', WORKBOOK]],
    ['--action', ['list', WORKBOOK]],
    ['--scheme', ['status', WORKBOOK]],
    ['--action', ['status', WORKBOOK]],
    ['--fail-on', ['validate', WORKBOOK]],
  ])('whatever is offered for %s is taken by mis %j', async (option, argv) => {
    const { values } = await offered(...argv, option, '');
    expect(values).not.toEqual([]);
    for (const value of values) {
      const { exitCode, stderr } = await runCli([...argv, option, value]);
      expect([0, 1], `${value}: ${stderr}`).toContain(exitCode);
    }
  });
});

describe('requirements', () => {
  test('all of them are offered where one is asked for, in the scheme’s order', async () => {
    const { values, files } = await offered('show', WORKBOOK, '');
    expect(values).toEqual(REQUIREMENTS.map(({ id }) => id));
    expect(values).toHaveLength(89);
    expect(files).toBe(false);
    expect((await runCli(['show', WORKBOOK, ...values])).exitCode).toBe(0);
  });

  test('what is typed narrows them, and the first words of each are shown', async () => {
    const { values, meanings } = await offered('show', 'a workbook’s name.xlsx', '4.');
    expect(values).toEqual(Array.from({ length: 23 }, (_, index) => `4.${index + 1}`));
    expect(meanings['4.20']).toBe('The neonatal unit meets the BAPM neonatal nursing standards.');
    for (const meaning of Object.values(meanings)) expect(meaning.length).toBeLessThanOrEqual(66);
  });

  test('more may follow, after a space or a comma', async () => {
    expect((await offered('show', WORKBOOK, '4.12', '10.8')).values).toEqual(['10.8']);
    expect((await offered('show', WORKBOOK, '4.12,10.')).values).toHaveLength(8);
  });

  test('a range goes on to what comes later in its safety action', async () => {
    expect((await offered('show', WORKBOOK, '8.14-')).values).toEqual(['8.14-8.15', '8.14-8.16']);
    expect((await offered('set', WORKBOOK, '1.1,8.14-8.16')).values).toEqual(['1.1,8.14-8.16']);
    expect((await offered('show', WORKBOOK, '8.16-')).values).toEqual([]);
    expect((await offered('show', WORKBOOK, '8.99-')).values).toEqual([]);
  });

  test('options before them are not taken for arguments', async () => {
    const words = ['show', '--scheme', 'year-6', '--debug', WORKBOOK, '--format=json', '3.'];
    expect((await offered(...words)).values).toEqual(['3.1', '3.2', '3.3', '3.4']);
  });
});

describe('files are left to the shell', () => {
  test.each([
    [['status', '']],
    [['status', 'one.xlsx', 'tw']],
    [['show', 'tr']],
    [['new', '']],
    [['list', '--output', '']],
    [['list', '-o', '']],
    [['list', '--config=']],
    [['list', '--scheme', './']],
  ])('%j', async (words) => {
    expect((await offered(...words)).files).toBe(true);
  });

  test.each([[['list', '--lead', '']], [['list', '--format', '']], [['show', WORKBOOK, '']], [['list', '--']]])(
    'but not for %j',
    async (words) => {
      expect((await offered(...words)).files).toBe(false);
    },
  );

  test('nothing is offered for words of one’s own', async () => {
    expect((await offered('list', '--lead', '')).values).toEqual([]);
  });
});

test('whatever has been typed, the answer continues it', async () => {
  const word = fc.oneof(
    fc.constantFrom(
      'list',
      'show',
      'help',
      'complete',
      '--',
      '-',
      '--status',
      '--status=',
      '-o',
      '--action=4,',
      '4.',
      '',
    ),
    fc.constantFrom('__proto__', 'constructor', '--__proto__', '$(touch x)', '`', '"', '--help', '--version', 'red,'),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 5 }), async (words) => {
      const typed = words.at(-1) ?? '';
      const { values } = await offered(...words);
      const value = typed.replace(/^--[^=]+=/, '');
      for (const offer of values) expect(offer.startsWith(typed) || offer.startsWith(value)).toBe(true);
    }),
  );
});

describe('the script', () => {
  test.each(['bash', 'zsh', 'fish', 'powershell'])(
    'for %s calls mis as it did when it was last tried',
    async (shell) => {
      const { exitCode, stdout, stderr } = await runCli(['completion', shell]);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(stdout).toMatch(/mis complete '?--'?/);
      expect(stdout).not.toContain(process.cwd());
      // PowerShell's profile may be in any encoding.
      expect(stdout).toMatch(/^[\n\x20-\x7e]*$/);
      expect(callsOf(stdout)).toMatchSnapshot();
    },
  );

  test('the help says how to install each', async () => {
    const { stdout } = await runCli(['completion', '--help']);
    expect(stdout).toContain('mis completion bash >> ~/.bashrc');
    expect(stdout).toContain('mis completion zsh >> ~/.zshrc');
    expect(stdout).toContain('mis completion fish > ~/.config/fish/completions/mis.fish');
    expect(stdout).toContain('mis completion powershell | Add-Content $PROFILE');
    expect(stdout).toContain('mkdir -p ~/.config/fish/completions');
  });

  test('another shell is refused with the choices', async () => {
    const { exitCode, stdout, stderr } = await runCli(['completion', 'tcsh']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/bash, zsh, fish, powershell/);
  });

  test('what it asks is no command of the user’s', async () => {
    expect((await runCli(['--help'])).stdout).not.toMatch(/^ {2}complete /m);
    expect((await offered('compl')).values).toEqual(['completion']);
  });
});

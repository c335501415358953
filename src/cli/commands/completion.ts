import { Argument, type Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { SHELLS, type Shell } from '../completion/shells.ts';

const INSTALLING = `
Install it once, for the shell you type in:
  bash         mis completion bash >> ~/.bashrc
  zsh          mis completion zsh >> ~/.zshrc
  fish         mis completion fish > ~/.config/fish/completions/mis.fish
  PowerShell   mis completion powershell | Add-Content $PROFILE

Then open a new window, type mis, a space, and press Tab.
If fish finds no such folder, run this first: mkdir -p ~/.config/fish/completions
If PowerShell finds no such path, run this first: mkdir (Split-Path $PROFILE)
`;

/** Registers `mis completion`, and the hidden `mis complete` that the printed script asks at every Tab. */
export function registerCompletion(program: Command, context: CommandContext): void {
  program
    .command('completion')
    .description('Print the script that lets Tab complete commands, options, statuses and requirements in your shell.')
    .addArgument(new Argument('<shell>', 'the shell you type in').choices(SHELLS))
    .addHelpText('after', INSTALLING)
    .action((shell: Shell) => printScript(shell, context));
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action((words: string[]) => answer(words, program, context));
}

async function printScript(shell: Shell, { io }: CommandContext): Promise<void> {
  const { shellScript } = await import('../completion/shell-script.ts');
  io.stdout.write(shellScript(shell));
}

async function answer(words: readonly string[], program: Command, { io }: CommandContext): Promise<void> {
  const { answerShell } = await import('../completion/answer-shell.ts');
  const { DEFAULT_SCHEME, SHIPPED_SCHEMES } = await import('../../scheme/shipped-schemes.ts');
  const { listRules } = await import('../../audit/rule-list.ts');
  const known = { program, scheme: DEFAULT_SCHEME, schemes: SHIPPED_SCHEMES, rules: listRules() };
  io.stdout.write(answerShell(words, known));
}

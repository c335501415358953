import { type Command, Option } from 'commander';
import type { ListedRule } from '../../audit/rule-list.ts';
import type { CommandContext } from '../command-context.ts';
import { pageOf } from '../io.ts';
import { debugOption, examples } from '../options.ts';

interface RulesOptions {
  readonly format: 'text' | 'json';
}

/** Registers `mis rules` and `mis explain`. */
export function registerRules(program: Command, context: CommandContext): void {
  program
    .command('rules')
    .description('List the rules that mis validate checks, and how bad a finding of each is.')
    .addOption(formatOption())
    .addOption(debugOption())
    .addHelpText('after', examples('mis rules', 'mis rules --format json', 'mis explain MIS203'))
    .action((options: RulesOptions) => listAll(options, context));
  program
    .command('explain')
    .description('Explain a rule: what it looks for, why that matters, and what to do.')
    .argument('<rule>', 'its code or name: MIS203 or evidence-missing')
    .addOption(formatOption())
    .addOption(debugOption())
    .addHelpText(
      'after',
      examples('mis explain MIS203', 'mis explain evidence-missing', 'mis explain MIS105 --format json'),
    )
    .action((rule: string, options: RulesOptions) => explain(rule, options, context));
}

function formatOption(): Option {
  return new Option('--format <format>', 'how to print the answer').choices(['text', 'json']).default('text');
}

async function listAll({ format }: RulesOptions, { io, tool }: CommandContext): Promise<void> {
  const { listRules } = await import('../../audit/rule-list.ts');
  const rules = listRules();
  if (format === 'json') {
    io.stdout.write(`${JSON.stringify({ schemaVersion: 1, tool, rules: rules.map(toJson) }, null, 2)}\n`);
    return;
  }
  const { renderRulesText } = await import('../../render/rules-text.ts');
  io.stdout.write(renderRulesText(rules, pageOf(io)));
}

async function explain(word: string, { format }: RulesOptions, { io, tool }: CommandContext): Promise<void> {
  const { ruleNamed } = await import('../../audit/rule-list.ts');
  const rule = ruleNamed(word);
  if (format === 'json') {
    io.stdout.write(`${JSON.stringify({ schemaVersion: 1, tool, rule: toJson(rule) }, null, 2)}\n`);
    return;
  }
  const { renderRuleText } = await import('../../render/rules-text.ts');
  io.stdout.write(renderRuleText(rule, pageOf(io)));
}

function toJson({ severities, ...rule }: ListedRule): object {
  return { ...rule, severity: Object.fromEntries(severities) };
}

import type { Scheme } from '../scheme/scheme.ts';
import type { Config } from './config.ts';
import { configProblem } from './config-problem.ts';
import { CONFIG_SCHEMA } from './config-schema.ts';
import { schemaProblem } from './schema-problem.ts';
import { severitiesIn } from './severities-in.ts';
import { waiversIn } from './waivers-in.ts';

/**
 * Checks what a configuration file holds.
 * @param path - the file as messages name it.
 * @param scheme - whose requirements a waiver may name; undefined where nothing is judged.
 * @throws UsageError naming the file and the key when it holds anything unknown.
 */
export function checkConfig(path: string, data: unknown, scheme: Scheme | undefined): Config {
  const result = CONFIG_SCHEMA.safeParse(data);
  if (!result.success) {
    throw configProblem(
      path,
      result.error.issues.flatMap((issue) => schemaProblem(issue, data)),
      result.error,
    );
  }
  const { columns, ignoreSheets, identifierPatterns, rules = {}, waivers = [] } = result.data;
  const problems: string[] = [];
  const checks = {
    source: path,
    severities: severitiesIn(rules, problems),
    waivers: waiversIn(waivers, scheme, problems),
  };
  if (problems.length > 0) throw configProblem(path, problems);
  return { layout: { columns, ignoreSheets, identifierPatterns }, checks };
}

import { protectsPatients } from '../rules/families.ts';
import { RULES } from '../rules/registry.ts';
import type { RuleMeta } from '../rules/rule.ts';
import { isMilder } from '../rules/severity.ts';
import { type SeverityByStage, STAGES, type Stage, severityAt } from '../rules/stage.ts';
import { meantWords, quoted } from './config-problem.ts';
import type { ConfigFile } from './config-schema.ts';

type Wanted = NonNullable<ConfigFile['rules']>[string];
type ByStage = Exclude<SeverityByStage, string>;

/**
 * How bad findings are to be, by the code of their rule. A stage that is not named stays as the rule says.
 * @param problems - told of rules that there are not, named twice, or that nobody may relax.
 */
export function severitiesIn(
  rules: Readonly<Record<string, Wanted>>,
  problems: string[],
): ReadonlyMap<string, SeverityByStage> {
  const severities = new Map<string, SeverityByStage>();
  for (const [word, wanted] of Object.entries(rules)) {
    const meta = RULES.map((rule) => rule.meta).find(({ code, name }) => code === word || name === word);
    if (meta === undefined) {
      const known = RULES.flatMap(({ meta: { code, name } }) => [code, name]);
      problems.push(`unknown rule ${quoted(word)} in rules${meantWords(word, known)}`);
    } else if (severities.has(meta.code)) {
      problems.push(`rules names ${meta.code} ${meta.name} twice`);
    } else {
      const severity = merged(meta, wanted);
      if (protectsPatients(meta.code) && isRelaxed(meta, severity)) {
        problems.push(
          `rules.${word} would relax ${meta.code} ${meta.name}, which protects patients: it can only be made stricter`,
        );
      }
      severities.set(meta.code, severity);
    }
  }
  return severities;
}

/** What is wanted, and where nothing is said what the rule says. */
function merged({ severity }: RuleMeta, wanted: Wanted): ByStage {
  const at = (stage: Stage): ByStage[Stage] =>
    (typeof wanted === 'string' ? wanted : wanted[stage]) ?? severityAt(severity, stage) ?? 'off';
  return { progress: at('progress'), evidence: at('evidence'), board: at('board') };
}

function isRelaxed({ severity }: RuleMeta, wanted: ByStage): boolean {
  return STAGES.some((stage) => isMilder(wanted[stage], severityAt(severity, stage) ?? 'off'));
}

import type { Stage } from '../../../src/rules/stage.ts';
import type { AuditChanges } from '../../support/perfect-audit.ts';

/** One workbook that a rule accepts, and one that it rejects. */
export interface RuleCase {
  /** A workbook the rule is content with, close to one that it is not. */
  readonly accepts: AuditChanges;
  readonly rejects: AuditChanges;
  /** The finding it must give, and the only one of its code. */
  readonly finding: {
    requirement?: string | undefined;
    field?: string | undefined;
    cell?: string | undefined;
    message: RegExp;
  };
  readonly asOf?: string;
  /** Where the rule is run; progress if nothing is said. */
  readonly stage?: Stage;
}

/** By the rule's name. */
export type RuleCases = Readonly<Record<string, RuleCase>>;

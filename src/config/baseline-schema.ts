import * as z from 'zod/mini';
import { STAGES } from '../rules/stage.ts';

/** What `mis validate --write-baseline` writes: which findings of which workbooks are known. */
export const BASELINE_SCHEMA = z.object({
  schemaVersion: z.literal(1),
  ruleSet: z.int(),
  scheme: z.string(),
  stage: z.optional(z.enum(STAGES)),
  /** Written with figures beside the workbook. */
  figures: z.optional(z.boolean()),
  workbooks: z.array(
    z.object({
      /** From the folder of the baseline. */
      path: z.optional(z.string()),
      /** By their fingerprints. */
      findings: z.array(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
    }),
  ),
});

/** What a baseline holds. */
export type Baseline = z.infer<typeof BASELINE_SCHEMA>;

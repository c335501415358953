import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AuditOutcome } from '../../audit/outcome.ts';
import type { Io } from '../io.ts';

/** GitHub drops a step's whole summary when it is larger. */
const MOST_BYTES = 2 ** 20;

/** Adds the findings to the summary of a GitHub job, where there is one. Not being able to never stops the answer. */
export async function appendJobSummary(outcomes: readonly AuditOutcome[], io: Io): Promise<void> {
  const file = io.env.GITHUB_STEP_SUMMARY ?? '';
  if (file === '') return;
  const { renderFindingsMarkdown } = await import('../../render/findings/findings-markdown.ts');
  const summary = `${renderFindingsMarkdown(outcomes)}\n`;
  try {
    if (Buffer.byteLength(summary) > MOST_BYTES) throw new Error('it is larger than GitHub takes');
    appendFileSync(resolve(io.cwd, file), summary);
  } catch (error) {
    io.stderr.write(`The job summary was not written: ${error instanceof Error ? error.message : error}.\n`);
  }
}

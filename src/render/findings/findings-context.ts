import type { AuditOutcome } from '../../audit/outcome.ts';
import type { Severity } from '../../rules/severity.ts';
import type { Tool } from '../audit-json.ts';

/** What a document about findings says besides them. */
export interface FindingsContext {
  readonly tool: Tool;
  /** The day or time that the answer is for. */
  readonly asOf: string;
  /** The least severity that counts as failing. */
  readonly failOn: Severity;
}

/** Makes one document of what came of all workbooks, in their order. Ends with a newline. */
export type FindingsRenderer = (outcomes: readonly AuditOutcome[], context: FindingsContext) => string;

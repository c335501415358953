import type { AuditOutcome } from '../../audit/outcome.ts';
import type { FindingsContext, FindingsRenderer } from '../../render/findings/findings-context.ts';

/** How `mis validate` can print its answer. */
export const VALIDATE_FORMATS = [
  'text',
  'json',
  'junit',
  'sarif',
  'github',
  'gitlab',
  'azure',
  'markdown',
  'csv',
  'html',
] as const;

export type ValidateFormat = (typeof VALIDATE_FORMATS)[number];

/** The answer for all workbooks in one document of a format. What makes it is loaded now: most runs need none of it. */
export async function findingsDocument(
  format: ValidateFormat,
  outcomes: readonly AuditOutcome[],
  context: FindingsContext,
): Promise<string> {
  return (await rendererOf(format))(outcomes, context);
}

async function rendererOf(format: ValidateFormat): Promise<FindingsRenderer> {
  switch (format) {
    case 'text':
      return (await import('../../render/findings/findings-text.ts')).renderAllFindingsText;
    case 'json':
      return (await import('../../render/audit-json.ts')).renderFindingsJson;
    case 'sarif':
      return (await import('../../render/findings/findings-sarif.ts')).renderFindingsSarif;
    case 'junit':
      return (await import('../../render/findings/findings-junit.ts')).renderFindingsJunit;
    case 'github':
      return (await import('../../render/findings/findings-github.ts')).renderFindingsGithub;
    case 'gitlab':
      return (await import('../../render/findings/findings-gitlab.ts')).renderFindingsGitlab;
    case 'azure':
      return (await import('../../render/findings/findings-azure.ts')).renderFindingsAzure;
    case 'markdown':
      return (await import('../../render/findings/findings-markdown.ts')).renderFindingsMarkdown;
    case 'html':
      return (await import('../../render/findings/findings-html.ts')).renderFindingsHtml;
    case 'csv':
      return (await import('../../render/findings/findings-csv.ts')).renderFindingsCsv;
  }
}

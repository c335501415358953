import type { InputError, UsageError } from '../shared/errors.ts';
import type { CommandContext } from './command-context.ts';

/** An expected error as the user reads it: what is wrong, then what to do. */
export function errorText({ message, advice }: InputError | UsageError): string {
  return `${message}${advice === undefined ? '' : ` ${advice}`}\n`;
}

/** An input that can't be used as programs read it, in place of the answer they asked for. */
export function errorJson({ path, reason, message, advice }: InputError, tool: CommandContext['tool']): string {
  return `${JSON.stringify({ schemaVersion: 1, tool, error: { path, reason, message, advice } }, null, 2)}\n`;
}

/** What lies behind an error, for --debug. */
export function causesText(error: Error): string {
  const lines: string[] = [];
  for (let cause = error.cause; cause !== undefined; cause = cause instanceof Error ? cause.cause : undefined) {
    lines.push(`  caused by ${cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)}\n`);
  }
  return lines.join('') || '  no further cause is known\n';
}

import type { InputError, UsageError } from '../shared/errors.ts';

/** An expected error as the user reads it: what is wrong, then what to do. */
export function errorText({ message, advice }: InputError | UsageError): string {
  return `${message}${advice === undefined ? '' : ` ${advice}`}\n`;
}

/** What lies behind an error, for --debug. */
export function causesText(error: Error): string {
  const lines: string[] = [];
  for (let cause = error.cause; cause !== undefined; cause = cause instanceof Error ? cause.cause : undefined) {
    lines.push(`  caused by ${cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)}\n`);
  }
  return lines.join('') || '  no further cause is known\n';
}

/** The system's own word for why it refused, such as `ENOENT`; empty where the system did not. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : '';
}

import { constants } from 'node:os';

/** The system's own word for why it refused, such as `ENOENT`; empty where the system did not. */
export function systemCode(error: unknown): string {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return '';
  const code = String(error.code);
  return /^E[A-Z\d]+$/.test(code) ? code : (wordFor(error) ?? code);
}

/** Node knows some refusals by their number only; that of a full share of the disk is one. */
function wordFor(error: Error): string | undefined {
  const number = 'errno' in error ? Math.abs(Number(error.errno)) : Number.NaN;
  return Object.entries(constants.errno).find(([, known]) => known === number)?.[0];
}

/** The contract with scripts and pipelines; the README states it. */
export const EXIT = {
  clean: 0,
  /** Findings at or above the threshold. */
  findings: 1,
  /** Wrong usage, or a broken configuration or scheme file. */
  usage: 2,
  /** An input that can't be used: missing, locked, encrypted, not a workbook, no audit in it. */
  input: 3,
  /** A bug in mis itself. */
  bug: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

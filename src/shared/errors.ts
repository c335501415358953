/** What the user can't have meant: an unknown option value, a broken configuration. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly advice: string | undefined;

  constructor(message: string, options: { advice?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.advice = options.advice;
  }
}

/**
 * An input that can't be used at all: missing, locked, encrypted, not a workbook, no audit in it. Exit code 3.
 * Bad data inside a usable workbook is a finding instead.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** The file as the user typed it. */
  readonly path: string;
  /** A stable word for machines, such as `missing` or `encrypted`. */
  readonly reason: string;
  /** What to do now, as a sentence. */
  readonly advice: string;

  constructor(path: string, reason: string, message: string, advice: string, cause?: unknown) {
    super(message, { cause });
    this.path = path;
    this.reason = reason;
    this.advice = advice;
  }
}

/** Something to type, and what it means. */
export interface Suggestion {
  readonly value: string;
  readonly description?: string | undefined;
  /** It may be typed in capitals as well. */
  readonly inAnyCase?: boolean;
}

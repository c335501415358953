const CONTROL_CHARACTERS = /[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]+/gu;

/** A name or code from the command line as one clean line: no control characters, nothing that XML can't hold. */
export function toPlainText(text: string | undefined): string {
  return (text ?? '').replace(CONTROL_CHARACTERS, ' ').replace(/ {2,}/g, ' ').trim();
}

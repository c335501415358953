/** Whether a comparison is true of two values that differ so: below 0, 0, or above 0. No operator asks for equality. */
export function holdsFor(operator: string, difference: number): boolean {
  switch (operator) {
    case '<>':
      return difference !== 0;
    case '<':
      return difference < 0;
    case '>':
      return difference > 0;
    case '<=':
      return difference <= 0;
    case '>=':
      return difference >= 0;
    default:
      return difference === 0;
  }
}

/** Orders texts by their code units, which is the order of ISO dates and of codes too. */
export function inOrder(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Counts by kind, for a table. */
export class Tally {
  readonly #counts = new Map<string, number>();
  add(kind: string): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }
  print(title: string): void {
    const total = [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
    console.log(`${String(total).padStart(7)}  ${title}`);
    const byCount = [...this.#counts].sort((a, b) => b[1] - a[1]);
    for (const [kind, count] of byCount) console.log(`${String(count).padStart(14)}  ${kind}`);
  }
}

import type { RowPlace } from './export-table.ts';
import { otherRow } from './reading-order.ts';

/** Rows with the same key, once where they agree; where two differ, the second with a reason. */
export interface AgreeingRows<Entry> {
  readonly agreed: readonly Entry[];
  readonly differing: readonly { readonly entry: Entry; readonly reason: string }[];
}

/** Counts what several rows say of the same thing once. Where they differ, none of them can be used. */
export function agreeingRows<Entry extends { readonly place: RowPlace }>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string | undefined,
  says: (entry: Entry) => string,
  about: string,
): AgreeingRows<Entry> {
  const byKey = new Map<string, Entry[]>();
  const agreed: Entry[] = [];
  const differing: { entry: Entry; reason: string }[] = [];
  for (const entry of entries) {
    const key = keyOf(entry);
    const same = key === undefined ? undefined : byKey.get(key);
    if (key === undefined) agreed.push(entry);
    else if (same) same.push(entry);
    else byKey.set(key, [entry]);
  }
  for (const [first, ...others] of byKey.values()) {
    if (first === undefined) continue;
    const other = others.find((each) => says(each) !== says(first));
    if (other === undefined) agreed.push(first);
    else
      differing.push({
        entry: other,
        reason: `and ${otherRow(other.place, first.place)} differ ${about}`,
      });
  }
  return { agreed, differing };
}

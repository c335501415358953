import { LONGEST_TEXT, unwritable } from '../../xlsx/patch/written-cell.ts';

/** What Excel puts before the words of a conversation, for programs that know notes alone. */
const FOR_OLDER_PROGRAMS = /^\[Threaded comment\][\s\S]*?\bComment:\s*/;

/** A note as it stands among other words. */
export function noteRemark(place: string, text: string): string {
  return `Note on ${place}: ${text.replace(/\r\n?/g, '\n').replace(FOR_OLDER_PROGRAMS, '')}`;
}

interface Remarking {
  readonly outcome: { readonly remark?: string | undefined };
}

/** Puts remarks below what stands in a cell, each on a line of its own, and names those for which the cell has no room. */
export function withRemarks<Each extends Remarking>(
  own: string,
  all: readonly Each[],
): { readonly text: string; readonly noRoom: ReadonlySet<Each> } {
  let text = own;
  const noRoom = new Set<Each>();
  for (const each of all) {
    const { remark } = each.outcome;
    if (remark === undefined || text === remark) continue;
    const longer = text === '' ? remark : `${text}\n${remark}`;
    if (longer.length > LONGEST_TEXT || unwritable({ kind: 'text', text: remark }, false)) noRoom.add(each);
    else text = longer;
  }
  return { text, noRoom };
}

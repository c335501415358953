import { printableName, printableText } from '../../shared/printable-text.ts';
import type { AdoptedThing, LeftGroup } from '../../workbook/adopt/fate.ts';

/** Something of the source with its words safe to print, each on one line. */
export function printableThing(thing: AdoptedThing): AdoptedThing {
  const { shown, became, words, heading, field } = thing;
  const print = field === 'lead' || field === 'approvedBy' ? printableName : printableText;
  const onOneLine = (text: string): string => print(text.replaceAll('\n', ' / '));
  return {
    ...thing,
    shown: onOneLine(shown),
    became: became === undefined ? undefined : onOneLine(became),
    words: printableText(words),
    heading: heading === undefined ? undefined : printableText(heading),
  };
}

/** What stays behind for one reason, with its words safe to print. */
export function printableGroup(group: LeftGroup): LeftGroup {
  const { heading, words } = group;
  return { ...group, words: printableText(words), heading: heading === undefined ? undefined : printableText(heading) };
}

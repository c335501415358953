import { plainWords } from '../../shared/plain-words.ts';
import { displayText } from '../../xlsx/cell-text.ts';
import type { Cell } from '../../xlsx/types.ts';

/** What a cell says to the question whether a safety action is met. */
export type Answer = 'yes' | 'no' | 'blank' | 'unreadable';

const MET =
  /^(?:yes|y|true|(?:(?:yes|y) )?(?:declared |declared as |action |all )?(?:fully )?(?:met|compliant|achieved|declared)|(?:(?:yes|y) )?full compliance)$/;
const NOT_MET =
  /^(?:no|n|false|unmet|(?:(?:no|n) )?(?:declared |declared as |action )?(?:not )(?:fully )?(?:met|compliant|achieved|declared)|(?:(?:no|n) )?non ?(?:compliant|compliance))$/;
const TICK = /^[\u2713\u2714\u2611\u2705]\ufe0f?$/;
const CROSS = /^[\u2717\u2718\u2612\u274c\u2716]\ufe0f?$/;

/** Reads Yes or No as Trusts write it. What could be taken either way, such as "Partly" or "x", is unreadable: never a guess. */
export function readAnswer(cell: Cell | undefined): Answer {
  if (cell === undefined) return 'blank';
  // A formula that was never calculated may say anything.
  if (cell.value === undefined) return cell.formula === undefined ? 'blank' : 'unreadable';
  const text = displayText(cell).trim();
  if (TICK.test(text)) return 'yes';
  if (CROSS.test(text)) return 'no';
  const words = plainWords(text);
  if (words === '') return text.includes('?') ? 'unreadable' : 'blank';
  if (text.includes('?')) return 'unreadable';
  if (MET.test(words)) return 'yes';
  return NOT_MET.test(words) ? 'no' : 'unreadable';
}

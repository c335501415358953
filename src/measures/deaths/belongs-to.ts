import type { AskedStep } from './asked-steps.ts';
import type { Answer, DeathCase } from './death-case.ts';

/** Whether a step is asked for in a case, or why that can't be told. */
export type Belonging = { readonly asked: boolean } | { readonly reason: string };

/** Whether a step is asked for in a case: every death is notified; those eligible are reviewed; some steps are asked for babies of the Trust alone. */
export function belongingOf(
  { answers }: DeathCase,
  { step, bornAndDiedHere }: AskedStep,
  columns: ReadonlySet<string>,
): Belonging {
  const { eligible } = answers;
  if (step !== 'notification' && eligible?.kind === 'no') return { asked: false };
  if (step !== 'notification' && eligible?.kind === 'unclear') return { reason: eligible.reason };
  if (!bornAndDiedHere) return { asked: true };
  const both = [answers.bornAndDiedHere, answers.bornHere, answers.diedHere];
  if (both.some((answer) => answer?.kind === 'no')) return { asked: false };
  const unclear = both.find((answer) => answer?.kind === 'unclear');
  if (unclear?.kind === 'unclear') return { reason: unclear.reason };
  if (isYes(answers.bornAndDiedHere) || (isYes(answers.bornHere) && isYes(answers.diedHere))) return { asked: true };
  const hasColumns = columns.has('bornAndDiedHere') || (columns.has('bornHere') && columns.has('diedHere'));
  return {
    reason: hasColumns
      ? 'does not say whether the baby was born here and died here'
      : 'has no columns that say whether the baby was born here and died here',
  };
}

function isYes(answer: Answer | undefined): boolean {
  return answer?.kind === 'yes';
}

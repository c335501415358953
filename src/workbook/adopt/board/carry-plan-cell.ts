import type { Scheme } from '../../../scheme/scheme.ts';
import { plainWords } from '../../../shared/plain-words.ts';
import type { EditValue } from '../../../xlsx/patch/patch-types.ts';
import type { Cell } from '../../../xlsx/types.ts';
import type { ActionPlanRow } from '../../board/action-plan.ts';
import { PLAN_HEADINGS, type PlanColumn } from '../../fresh/action-plan-layout.ts';
import { arrivingDate } from '../carry-date.ts';
import { kindPhrases, linkBeside } from '../carry-text.ts';
import type { FieldOutcome } from '../field-outcome.ts';
import { leftBehind, withPhrase } from '../field-outcome.ts';
import { NO_RESULT, showsNoResult, withoutFormula } from '../formula-result.ts';
import { wordsOf } from '../source-sheets.ts';

/** What becomes of a cell of the action plan. */
export interface PlanOutcome extends Pick<FieldOutcome, 'fate' | 'remark' | 'phrases'> {
  /** Where its words go; undefined where they stay behind. */
  readonly goesTo?: PlanColumn | undefined;
  readonly value?: EditValue | undefined;
}

/** A number alone, or with what people write around one: `SA 8`, `Safety actions 1 and 4`. */
const ONLY_NUMBERS = /^(?:safety|actions?|sa|and|to|all|ten|[\s\d,;&/+.:()–-])+$/i;
const OF_REQUIREMENT = /\d\.\d/;
const ONLY_AMOUNT = /^[£\s\d.,]+$/;

const WORDS_KEPT = `its words are in ${PLAN_HEADINGS.progress}`;

/** What becomes of one cell of a line of the action plan. What its column has no room for goes into the progress. */
export function carryPlanCell(column: PlanColumn, cell: Cell, row: ActionPlanRow, scheme: Scheme): PlanOutcome {
  if (showsNoResult(cell)) return leftBehind(NO_RESULT);
  const outcome = carryWords(column, cell, row, scheme);
  return withoutFormula(cell, withLink(column, cell, outcome));
}

function carryWords(column: PlanColumn, cell: Cell, row: ActionPlanRow, scheme: Scheme): PlanOutcome {
  switch (column) {
    case 'action':
      return carryActions(cell, row, scheme);
    case 'cost':
      return carryCost(cell, row);
    case 'due': {
      const { fate, value, phrases } = arrivingDate(cell, row.due);
      return value ? { fate, goesTo: column, value, phrases } : keptInProgress(column, cell, phrases[0] ?? '');
    }
    default: {
      const phrases = kindPhrases(cell);
      const value = { kind: 'text', text: wordsOf(cell) } as const;
      return { fate: phrases.length > 0 ? 'changed' : 'carried', goesTo: column, value, phrases };
    }
  }
}

/** How a fresh plan writes the safety actions of a line: a number, or several as its drop-down list offers them then. */
export function spellActions(actions: readonly number[], { safetyActions }: Scheme): EditValue | undefined {
  const [only] = actions;
  if (only === undefined) return undefined;
  if (actions.length === 1) return { kind: 'number', number: only };
  return { kind: 'text', text: actions.length === safetyActions.length ? 'All' : actions.join(' & ') };
}

function carryActions(cell: Cell, { actions }: ActionPlanRow, scheme: Scheme): PlanOutcome {
  const value = spellActions(actions, scheme);
  if (!value) return keptInProgress('action', cell, 'names no safety action of the scheme');
  const words = wordsOf(cell);
  const spelled = value.kind === 'number' ? String(value.number) : value.kind === 'text' ? value.text : '';
  if (words === spelled) return { fate: 'carried', goesTo: 'action', value, phrases: [] };
  const outcome: PlanOutcome = {
    fate: 'changed',
    goesTo: 'action',
    value,
    phrases: [actions.length === 1 ? 'the number of the safety action' : 'the numbers of the safety actions'],
  };
  const titles = scheme.safetyActions.filter(({ number }) => actions.includes(number)).map(({ title }) => title);
  const rest = titles.reduce((left, title) => left.replace(plainWords(title), ' '), plainWords(words));
  const isPlain = !OF_REQUIREMENT.test(words) && (rest.trim() === '' || ONLY_NUMBERS.test(rest));
  return isPlain ? outcome : withRemark(outcome, wasWords('action', cell));
}

function carryCost(cell: Cell, { cost }: ActionPlanRow): PlanOutcome {
  if (cost.kind !== 'amount') return keptInProgress('cost', cell, 'can’t be read as an amount');
  const value = { kind: 'number', number: cost.pounds } as const;
  if (cell.value?.kind === 'number') return { fate: 'carried', goesTo: 'cost', value, phrases: [] };
  const outcome: PlanOutcome = { fate: 'changed', goesTo: 'cost', value, phrases: ['text before, an amount now'] };
  return ONLY_AMOUNT.test(wordsOf(cell)) ? outcome : withRemark(outcome, wasWords('cost', cell));
}

/** Text can have an address below it; a name, a number and a date can't. */
function withLink(column: PlanColumn, cell: Cell, outcome: PlanOutcome): PlanOutcome {
  const { hyperlink } = cell;
  if (hyperlink === undefined) return outcome;
  const link = linkBeside(cell);
  if (link === undefined) return withPhrase(outcome, 'a link before, its address as text now');
  const { value } = outcome;
  if (value?.kind !== 'text' || column === 'lead' || column === 'action' || column === 'due') {
    const remark = `Link on ${PLAN_HEADINGS[column]}: ${link}`;
    return withPhrase(
      { ...outcome, remark: joined(outcome.remark, remark) },
      `where it leads is in ${PLAN_HEADINGS.progress}`,
    );
  }
  const text = joined(value.text === '' ? undefined : value.text, link);
  return withPhrase({ ...outcome, value: { kind: 'text', text } }, 'where it leads stands below');
}

function keptInProgress(column: PlanColumn, cell: Cell, why: string): PlanOutcome {
  return { fate: 'left', goesTo: 'progress', remark: wasWords(column, cell), phrases: [why, WORDS_KEPT] };
}

function withRemark(outcome: PlanOutcome, remark: string): PlanOutcome {
  return withPhrase({ ...outcome, remark }, WORDS_KEPT);
}

function wasWords(column: PlanColumn, cell: Cell): string {
  return `${PLAN_HEADINGS[column]} was: ${wordsOf(cell)}`;
}

function joined(above: string | undefined, below: string): string {
  return above === undefined ? below : `${above}\n${below}`;
}

import type { Requirement, Scheme } from '../../scheme/scheme.ts';
import { isPlainStatus } from '../edit/status-spelling.ts';
import { FIELD_LABELS } from '../fields.ts';
import type { StatusReading } from '../status-words.ts';
import type { FieldOutcome } from './field-outcome.ts';

/** What is known of a status cell. */
export interface StatusCell {
  /** What it shows. */
  readonly words: string;
  readonly reading: StatusReading;
}

/**
 * A status as the scheme writes it. Where it can't stand in a fresh workbook, the row stays Red, and the words of the
 * cell go into the comments; so do words that say more than the status.
 * @param fits - a status of "Not applicable" may stand, as far as the rest of its row goes.
 */
export function carryStatus(
  { words, reading }: StatusCell,
  requirement: Requirement,
  scheme: Scheme,
  fits: boolean,
): FieldOutcome {
  switch (reading.kind) {
    case 'status': {
      const value = { kind: 'status', status: reading.status } as const;
      if (words === reading.status) return carried(value);
      const remark = isPlainStatus(words, scheme) ? undefined : wasWords(words);
      return changed(value, [`the scheme calls it ${reading.status}`, ...alsoInComments(remark)], remark);
    }
    case 'notApplicable': {
      if (requirement.notApplicableWhen === undefined)
        return staysRed(words, 'the scheme asks for it of every Trust, so it can’t be set aside');
      if (!fits)
        return staysRed(words, 'it was set aside without a reason, and what else has to go there would pass for one');
      const value = { kind: 'status', status: 'Not applicable' } as const;
      if (words === value.status) return carried(value);
      const remark = reading.reason ?? (isPlainStatus(words, scheme) ? undefined : wasWords(words));
      return changed(value, ['the scheme calls it Not applicable', ...alsoInComments(remark)], remark);
    }
    case 'blank':
      return { fate: 'changed', goesTo: 'status', phrases: ['says no status; a fresh workbook starts Red'] };
    case 'unknown':
      return staysRed(words, 'can’t be read as a status');
  }
}

type StatusValue = NonNullable<FieldOutcome['values']>[number][1];

function carried(value: StatusValue): FieldOutcome {
  return { fate: 'carried', goesTo: 'status', values: [['status', value]], phrases: [] };
}

function changed(value: StatusValue, phrases: readonly string[], remark: string | undefined): FieldOutcome {
  return { fate: 'changed', goesTo: 'status', values: [['status', value]], phrases, remark };
}

function staysRed(words: string, why: string): FieldOutcome {
  return {
    fate: 'left',
    goesTo: 'comments',
    remark: wasWords(words),
    phrases: [why, 'the fresh row stays Red and its words are in the comments'],
  };
}

function wasWords(words: string): string {
  return `${FIELD_LABELS.status} was: ${words}`;
}

function alsoInComments(remark: string | undefined): string[] {
  return remark === undefined ? [] : ['its other words are in the comments'];
}

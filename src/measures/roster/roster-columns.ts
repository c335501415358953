/** What rosters, and counts of one-to-one care, head their columns with, beside the name of the column itself. */
export const ROSTER_WORDS = {
  date: ['shift date', 'date of shift', 'day date', 'roster date', 'date of labour'],
  month: ['month', 'reporting month', 'month year', 'period'],
  shift: ['shift type', 'shift name', 'day night', 'day or night', 'shift time', 'shift start', 'shift code'],
  site: ['unit', 'hospital', 'ward', 'labour ward', 'location', 'maternity unit'],
  coordinator: ['coordinator supernumerary', 'supernumerary'],
  substitute: [
    'substitute coordinator',
    'substitute provided',
    'substitute',
    'escalation',
    'escalated',
    'escalation substitute',
    'escalation plan used',
    'escalation plan followed',
  ],
  labour: [
    'women in active labour',
    'women in labour',
    'number of women in active labour',
    'no of women in active labour',
    'women in established labour',
    'active labour',
    'number in active labour',
  ],
  oneToOne: ['one to one care', 'one to one'],
} as const;

/** A column of a roster. */
export type RosterColumn = keyof typeof ROSTER_WORDS;

export const ROSTER_COLUMNS = Object.keys(ROSTER_WORDS) as RosterColumn[];

import type { Deadline, DeadlinesReport } from '../../audit/deadlines-report.ts';
import { appliesTo } from '../../shared/applies-to.ts';
import { BANK_HOLIDAYS_KNOWN } from '../../shared/dates/bank-holidays.ts';
import { formatDate, formatMoment } from '../../shared/dates/format-date.ts';
import { typedPath } from '../../shared/files/typed-path.ts';
import { wrapWords } from '../../shared/wrap-words.ts';
import { type Page, type Palette, paletteOf } from '../palette.ts';
import { titleLine } from '../title-line.ts';
import { earlierWords, leftWords, openWords, pauseWords } from './deadlines-words.ts';

/** Beyond this, lines grow too long to read across. */
const WIDEST = 100;
/** Room for `12:00 Mon 30 Sep 2024` over `passed 1000 days ago`, with a gap after it. */
const WHEN_WIDTH = 25;
const SOON_DAYS = 7;

/** The key dates for a terminal: when and how long on the left, what on the right, the next one named above. Ends with a newline. */
export function renderDeadlinesText(report: DeadlinesReport, page: Page & { readonly repeat?: string }): string {
  const palette = paletteOf(page);
  const columns = Math.min(page.width, WIDEST);
  const blocks = [
    [
      titleLine(report.scheme.name, report.asOf, { width: columns }, palette),
      ...wrapWords(nextWords(report.deadlines), columns),
    ],
    ...aheadFirst(report.deadlines).map((deadline) => entry(deadline, columns, palette)),
    workingDaysNote(report.deadlines, columns),
    [calendarLine(calendarCommand(report, page.repeat), columns, palette)],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** What can still be acted on comes before what is over. */
function aheadFirst(deadlines: readonly Deadline[]): Deadline[] {
  const isOver = ({ state }: Deadline): boolean => state === 'passed';
  return [...deadlines.filter((deadline) => !isOver(deadline)), ...deadlines.filter(isOver)];
}

function nextWords(deadlines: readonly Deadline[]): string {
  const ahead = deadlines.filter(({ kind, state }) => kind === 'deadline' && state !== 'passed');
  const next = ahead.find(({ state }) => state !== 'paused');
  if (next !== undefined) return `Next: ${next.name}, ${leftWords(next)}`;
  return ahead.length > 0 ? 'Every deadline still to come is paused.' : 'Every deadline has passed.';
}

function entry(deadline: Deadline, columns: number, palette: Palette): string[] {
  const whatWidth = Math.max(columns - WHEN_WIDTH, 1);
  const tint = tintOf(deadline, palette);
  const left = [formatMoment(deadline.at), leftWords(deadline)].map((text) => ({ text, tint }));
  const right = [
    ...wrapWords(deadline.name, whatWidth).map((text) => ({ text, tint })),
    ...detailsOf(deadline).flatMap((detail) =>
      wrapWords(detail, whatWidth).map((text) => ({ text, tint: palette.quiet })),
    ),
  ];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, line) => {
    const when = left[line];
    const what = right[line];
    const gap = ' '.repeat(Math.max(WHEN_WIDTH - (when?.text.length ?? 0), 1));
    return (when?.tint(when.text) ?? '') + (what === undefined ? '' : gap + what.tint(what.text));
  });
}

function detailsOf(deadline: Deadline): string[] {
  const applies = [appliesTo(deadline.actions), openWords(deadline)].filter((words) => words !== undefined).join(' · ');
  return [applies, pauseWords(deadline), ...earlierWords(deadline)].filter((words) => words !== undefined);
}

/** Colour only repeats what the words say. */
function tintOf({ kind, state, daysLeft }: Deadline, palette: Palette): (text: string) => string {
  if (state === 'passed' || state === 'paused') return palette.quiet;
  if (kind !== 'deadline' || daysLeft > SOON_DAYS) return (text) => text;
  return state === 'today' ? palette.bad : (text) => palette.status('warning', text);
}

function workingDaysNote(deadlines: readonly Deadline[], columns: number): string[] {
  const isUncounted = ({ state, workingDaysLeft }: Deadline) => state === 'upcoming' && workingDaysLeft === undefined;
  if (!deadlines.some(isUncounted)) return [];
  const { from, to } = BANK_HOLIDAYS_KNOWN;
  const note = `Working days are counted from ${formatDate(from)} to ${formatDate(to)}; the bank holidays of other years are not known here.`;
  return wrapWords(note, columns);
}

/** Where the command is too long to stand beside its words, it has a line of its own, to be copied whole. */
function calendarLine(command: string, columns: number, { strong }: Palette): string {
  const words = 'In a calendar:';
  const gap = words.length + 1 + command.length > columns ? '\n' : ' ';
  return `${words}${gap}${strong(command)}`;
}

function calendarCommand({ workbook }: DeadlinesReport, repeat = ''): string {
  const argument = workbook === undefined ? '' : ` ${typedPath(workbook.path)}`;
  return `mis deadlines${argument}${repeat} --format ics -o mis.ics`;
}

import type { DetailReport, RequirementDetail } from '../../audit/detail-report.ts';
import { capitalised } from '../../shared/capitalised.ts';
import { type CalendarDate, daysBetween } from '../../shared/dates/calendar-date.ts';
import { formatDate } from '../../shared/dates/format-date.ts';
import { typedPath } from '../../shared/files/typed-path.ts';
import { wrapWords } from '../../shared/wrap-words.ts';
import { labelledLines } from '../labelled-lines.ts';
import { measureWords } from '../measures/measure-words.ts';
import { nextLine } from '../next-line.ts';
import { type Page, type Palette, paletteOf } from '../palette.ts';
import { reportTitle } from '../report-title.ts';
import { suppressionWords } from '../suppression-words.ts';
import { titleLine } from '../title-line.ts';
import { counted, placeName } from '../words.ts';
import { rowLines } from './detail-row-text.ts';

/** Beyond this, lines grow too long to read across. */
const WIDEST = 100;
const LABEL_WIDTH = 20;
const INDENT = '  ';

export interface DetailView extends Page {
  /** The options to repeat in the next command, so that it asks of the same. */
  readonly repeat: string;
}

/** The answer of `mis show`: of each requirement, what the scheme asks, what its row says, and what is wrong. */
export function renderDetailText(report: DetailReport, view: DetailView): string {
  const palette = paletteOf(view);
  const page = { ...view, width: Math.min(view.width, WIDEST) };
  const sections = [
    titleLine(reportTitle(report), report.asOf, page, palette),
    ...report.requirements.map((requirement, index) => {
      const isLastOfAction = report.requirements[index + 1]?.action !== requirement.action;
      return requirementText(requirement, { ...page, today: report.asOf.date, withChanges: isLastOfAction }, palette);
    }),
    nextText(report, view, palette),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

interface RequirementView extends Page {
  readonly today: CalendarDate;
  /** What changed in a safety action is said once, after the last of its requirements. */
  readonly withChanges: boolean;
}

function requirementText(detail: RequirementDetail, page: RequirementView, palette: Palette): string {
  const { requirement, status, text } = detail;
  const blocks = [
    [`${palette.strong(requirement)}  ${palette.status(status)}`, ...wrapWords(text, page.width)],
    schemeLines(detail, page),
    rowLines(detail, { labelWidth: LABEL_WIDTH, width: page.width }, palette),
    findingLines(detail, page, palette),
    ...(page.withChanges ? [changeLines(detail, page, palette)] : []),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function schemeLines(detail: RequirementDetail, { width, today }: RequirementView): string[] {
  const { action, title, group, suggestedEvidence, notApplicableWhen, dueBy, measure } = detail;
  const pairs: (readonly [string, string])[] = [
    ['Safety action', `${action} ${title}${group === undefined ? '' : `, ${group}`}`],
    ['Suggested evidence', suggestedEvidence],
    ['Not applicable', notApplicableWhen === undefined ? 'Never.' : `Only when: ${notApplicableWhen}`],
    ...(dueBy === undefined ? [] : [['Due by the scheme', dueByWords(dueBy, detail.met, today)] as const]),
    ...(measure === undefined ? [] : [['Measure', capitalised(measureWords(measure))] as const]),
  ];
  return labelledLines(pairs, { labelWidth: LABEL_WIDTH, width });
}

function dueByWords(dueBy: CalendarDate, met: boolean, today: CalendarDate): string {
  const daysLeft = daysBetween(today, dueBy);
  if (met) return formatDate(dueBy);
  if (daysLeft < 0) return `${formatDate(dueBy)}, passed ${counted(-daysLeft, 'day')} ago`;
  return `${formatDate(dueBy)}, ${daysLeft === 0 ? 'today' : `${counted(daysLeft, 'day')} left`}`;
}

function findingLines({ findings }: RequirementDetail, { width }: Page, palette: Palette): string[] {
  if (findings.length === 0) return [];
  const room = width - INDENT.length;
  return [
    palette.strong('Findings'),
    ...findings.flatMap(({ severity, code, name, at, message, hint, suppressed }) => [
      ...findingHead(suppressed ? 'waived' : severity, `[${code} ${name}]`, at && placeName(at), room, palette),
      ...wrapWords(message, room).map((line) => INDENT + line),
      ...wrapWords(suppressed ? suppressionWords(suppressed) : `→ ${hint}`, room).map(
        (line) => INDENT + palette.quiet(line),
      ),
    ]),
  ];
}

/** Where there is no room beside the rule, the place has a line of its own. */
function findingHead(label: string, rule: string, place: string | undefined, room: number, palette: Palette): string[] {
  const head = `${INDENT}${palette.status(label)} ${rule}`;
  if (place === undefined) return [head];
  const isBeside = label.length + rule.length + place.length + 2 <= room;
  return isBeside ? [`${head} ${place}`] : [head, INDENT + place];
}

function changeLines({ action, changes }: RequirementDetail, { width }: Page, palette: Palette): string[] {
  return changes.flatMap(({ fromYear, changes: notes }) => [
    palette.strong(`Safety action ${action}, changed from Year ${fromYear}`),
    ...labelledLines(
      notes.map(({ kind, note }) => [`${INDENT}${capitalised(kind)}`, note]),
      { labelWidth: 'Updated'.length + 2 * INDENT.length, width },
    ),
  ]);
}

function nextText({ alsoOpen, workbook }: DetailReport, view: DetailView, palette: Palette): string {
  if (alsoOpen === undefined || alsoOpen.count === 0) return '';
  const { action, count } = alsoOpen;
  const command = `mis list ${typedPath(workbook.path)}${view.repeat} --action ${action} --status open`;
  return nextLine(`${counted(count, 'other')} open in safety action ${action}`, command, view, palette);
}

import type { AdoptionReport } from '../../audit/adoption/adoption-report.ts';
import { typedPath } from '../../shared/files/typed-path.ts';
import { groupedBy } from '../../shared/grouped-by.ts';
import { wrapWords } from '../../shared/wrap-words.ts';
import { hangingLines } from '../hanging-lines.ts';
import { nextLine } from '../next-line.ts';
import { type Page, type Palette, paletteOf } from '../palette.ts';
import { titleLine } from '../title-line.ts';
import { counted } from '../words.ts';
import { changedLines } from './adoption-changed-text.ts';
import { countFates } from './adoption-counts.ts';
import { forwardLines } from './adoption-forward-text.ts';
import { leftLines } from './adoption-left-text.ts';
import { idRanges } from './id-ranges.ts';

export interface AdoptionView extends Page {
  /** The options to repeat in the next command. */
  readonly repeat: string;
  /** Name every change of form, not only the first. */
  readonly verbose: boolean;
}

/** The answer of `mis adopt` for a terminal: what was carried, what changed on the way, what stayed behind, and what next. */
export function renderAdoptionText(report: AdoptionReport, view: AdoptionView): string {
  const palette = paletteOf(view);
  const { asOf, source, target, scheme, trust } = report;
  const about = wrapWords([scheme.name, trust].filter((words) => words !== undefined).join(' · '), view.width);
  const sections = [
    [titleLine(`${source} → ${target}`, asOf, view, palette), ...about],
    countLines(report, view, palette),
    report.forward ? forwardLines(report.forward, view, palette) : [],
    changedLines(report.things, view, palette),
    filledInLines(report, view, palette),
    leftLines(report, view, palette),
    closingLines(report, view, palette),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function countLines(
  { things, statuses, board, outcome }: AdoptionReport,
  { width }: AdoptionView,
  { strong }: Palette,
): string[] {
  const { carried, changed, left, same } = countFates(things);
  const { red, amber, green, blue, notApplicable, total } = statuses;
  const stand = outcome === 'written' ? 'stand' : 'would stand';
  const set = notApplicable === 0 ? '' : `, ${notApplicable} not applicable`;
  return [
    ...wrapWords(
      `Of ${counted(things.length, 'cell or note', 'cells and notes')}: ${carried} carried, ${changed} changed in form, ${left} left behind, ${same} the same in a fresh workbook.`,
      width,
    ).map((line) => strong(line)),
    ...wrapWords(
      `The ${total} requirements ${stand} at ${red} Red, ${amber} Amber, ${green} Green, ${blue} Blue${set}.`,
      width,
    ),
    ...boardLines(board, outcome, width),
  ];
}

/** None where there is nothing for the Board. */
function boardLines(board: AdoptionReport['board'], outcome: AdoptionReport['outcome'], width: number): string[] {
  const { planLines = 0, answers = 0 } = board ?? {};
  if (planLines === 0 && answers === 0) return [];
  const hold = outcome === 'written' ? 'holds' : 'would hold';
  const [lines, said] = [counted(planLines, 'line'), counted(answers, 'answer')];
  return wrapWords(`The action plan ${hold} ${lines}, the Board declaration ${said}.`, width);
}

/** What the fresh workbook says on its own, by what and why. */
function filledInLines({ filledIn }: AdoptionReport, { width }: AdoptionView, { strong }: Palette): string[] {
  if (filledIn.length === 0) return [];
  const groups = groupedBy(filledIn, ({ field, value, words }) =>
    field === 'status' ? `Red: ${words}` : `Due ${value}: ${words}`,
  );
  const lines = [...groups].flatMap(([what, same]) =>
    hangingLines(`${what}: ${idRanges(same.map(({ requirement }) => requirement))}`, width),
  );
  return [strong('Said by the fresh workbook where the source says nothing'), ...lines];
}

function closingLines({ target, outcome, forward }: AdoptionReport, view: AdoptionView, palette: Palette): string[] {
  if (outcome === 'dry-run') return ['Nothing was written.'];
  const path = typedPath(target);
  const [words, command] = forward
    ? ['what there is to do', `mis list ${path}${view.repeat}`]
    : ['what is wrong with it', `mis validate ${path}${view.repeat}`];
  return [nextLine(words, command, view, palette)];
}

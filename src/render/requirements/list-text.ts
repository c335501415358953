import type { ListedRequirement, ListReport } from '../../audit/list-report.ts';
import { typedPath } from '../../shared/files/typed-path.ts';
import { wrapWords } from '../../shared/wrap-words.ts';
import { nextLine } from '../next-line.ts';
import { type Page, paletteOf } from '../palette.ts';
import { reportTitle } from '../report-title.ts';
import { titleLine } from '../title-line.ts';
import { foundWords, missingWords } from './filter-words.ts';
import { type NotedLine, renderRequirementLines } from './requirement-lines-text.ts';

export interface ListView extends Page {
  /** The options to repeat in the next command, so that it asks of the same. */
  readonly repeat: string;
}

/** The answer of `mis list` for a terminal: what was asked for, a line for each requirement found, and where to read on. */
export function renderListText(report: ListReport, view: ListView): string {
  const palette = paletteOf(view);
  const { requirements, asOf, workbook } = report;
  const found = wrapWords(foundWords(report), view.width)
    .map((line) => palette.strong(line))
    .join('\n');
  const lines = requirements.map((requirement) => noted(requirement, report));
  const list = renderRequirementLines(lines, { ...view, text: 'always', today: asOf.date }, palette);
  const [first] = requirements;
  const target = typedPath(workbook.path);
  const [words, command] = first
    ? ['all about one of them', `mis show ${target} ${first.requirement}${view.repeat}`]
    : ['where the Trust stands', `mis status ${target}${view.repeat}`];
  const sections = [
    titleLine(reportTitle(report), asOf, view, palette),
    first ? `${found}\n${list}` : found,
    nextLine(words, command, view, palette),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** Asked about one field, every line lacks that one; asked about several, each says which. */
function noted(requirement: ListedRequirement, { filters }: ListReport): NotedLine {
  const { missing = [] } = filters;
  return missing.length > 1 ? { ...requirement, note: missingWords(requirement.missing, missing) } : requirement;
}

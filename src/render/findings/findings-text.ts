import type { AuditReport, Finding } from '../../audit/audit-report.ts';
import type { AuditOutcome } from '../../audit/outcome.ts';
import { typedPath } from '../../shared/files/typed-path.ts';
import { nextLine } from '../next-line.ts';
import { type Page, type Palette, paletteOf } from '../palette.ts';
import { renderRequirementLines } from '../requirements/requirement-lines-text.ts';
import { waivedLines } from '../suppression-words.ts';
import { extentWords, notCountedWords, nothingWords, relaxedWords, waivedCount } from '../verdict-words.ts';
import { counted, placeName } from '../words.ts';

const FILE_WIDTH = 80;

export interface FindingsView extends Page {
  /** The options to repeat in the next command: ` --scheme our.json`, or nothing. */
  readonly repeat: string;
}

/** What the path to full compliance says line by line is not said a second time among the findings. */
const ON_THE_PATH = 'requirement-open';

/** What a declaration is checked for. With all requirements met, it needs no action plan. */
const DECLARATION_RULES = [
  'declaration-missing',
  'declaration-incomplete',
  'declaration-disagrees',
  'declaration-understated',
  'declaration-repeated',
  'sign-off-incomplete',
  'sign-off-date',
  'icb-sign-off-missing',
  'commissioners-not-consulted',
  'contacts-missing',
  'approver-signs',
] as const;

/**
 * The answer of `mis validate`: one finding a line, then what was checked and what came of it. Before the Board signs, with the path to
 * full compliance, or the sentence that nothing in the requirements stands in the way.
 */
export function renderFindingsText(report: AuditReport, view: FindingsView): string {
  const palette = paletteOf(view);
  const isBoard = report.stage === 'board';
  const lines = report.findings
    .filter(({ name }) => !(isBoard && name === ON_THE_PATH))
    .map((finding) => findingLine(report.workbook.path, finding, palette));
  const sections = [
    lines.join('\n'),
    renderWaived(report, palette),
    isBoard ? renderPath(report, view, palette) : '',
    report.ready ? readySentence(report, palette) : verdict(report, palette),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function renderWaived(report: AuditReport, { strong }: Palette): string {
  const lines = waivedLines(report);
  return lines.length === 0 ? '' : [strong('Waived'), ...lines.map((line) => `  ${line}`)].join('\n');
}

/** What, whose, by when. */
function renderPath(
  { blockers, compliance, asOf, workbook }: AuditReport,
  view: FindingsView,
  palette: Palette,
): string {
  if (blockers.length === 0) return '';
  const title = `Between here and ${compliance.of} of ${compliance.of}: ${counted(blockers.length, 'requirement')}, worst first`;
  const list = renderRequirementLines(blockers, { ...view, text: 'where there is room', today: asOf.date }, palette);
  const command = `mis status ${typedPath(workbook.path)}${view.repeat} --verbose`;
  return `${palette.strong(title)}\n${list}\n${nextLine('the same in full words', command, view, palette)}`;
}

function readySentence(report: AuditReport, { good }: Palette): string {
  const { workbook, compliance, checked, scheme, asOf } = report;
  const facts = `rule set ${checked.ruleSet}, as of ${asOf.text}, SHA-256 ${workbook.sha256}`;
  const ready = good(
    `The requirements in ${workbook.path} are ready for the Board: all ${compliance.of} safety actions of ${scheme.name} are compliant with their evidence reviewed, and ${counted(checked.rules, 'rule')} found nothing wrong${notes(report)}${exceptions(report)} (${facts}).`,
  );
  // A Board must not take this sentence for more than was looked at.
  return wasDeclarationChecked(report)
    ? `${ready} The Board declaration was checked with them: it declares each safety action as the requirements show it, and is signed and dated. With all of them met, no action plan is asked for.`
    : `${ready} The Board declaration was not checked in full: compare its answers, names and dates with the requirements before anybody signs.`;
}

/** Rules can be switched off, and what they find can be waived: then nobody may read here that it is in order. */
function wasDeclarationChecked({ rules, suppressed }: AuditReport): boolean {
  const run = new Set(rules.map(({ name }) => name));
  const waived = new Set(suppressed.map(({ name }) => name));
  return DECLARATION_RULES.every((name) => run.has(name) && !waived.has(name));
}

function goneSentence({ baseline }: AuditReport): string {
  const gone = baseline?.gone ?? 0;
  if (gone === 0) return '';
  const are = gone === 1 ? 'is' : 'are';
  return `\n${counted(gone, 'finding')} of the baseline ${are} no longer found: write it anew with --write-baseline.`;
}

function notes({ findingCounts: { info } }: AuditReport): string {
  return info === 0 ? '' : `, with ${info} ${info === 1 ? 'note' : 'notes'} for information above`;
}

/** What the Board signs for without seeing it among the findings. */
function exceptions(report: AuditReport): string {
  const count = waivedCount(report);
  const waived = count === 0 ? '' : ` but ${counted(count, 'finding')} that ${count === 1 ? 'is' : 'are'} waived`;
  return `${waived}${relaxedWords(report)}`;
}

/** The same for all workbooks, as a file holds it: plain, and with a line for each that can't be used. */
export function renderAllFindingsText(outcomes: readonly AuditOutcome[]): string {
  return outcomes
    .map((outcome) =>
      'answer' in outcome
        ? renderFindingsText(outcome.answer, { colour: false, width: FILE_WIDTH, repeat: '' })
        : `${outcome.error.message} ${outcome.error.advice}\n`,
    )
    .join('\n');
}

function findingLine(path: string, { code, name, severity, at, message, hint }: Finding, palette: Palette): string {
  const where = at ? `${path}:${placeName(at)}` : path;
  return `${where}: ${palette.status(severity)} [${code} ${name}] ${message} ${palette.quiet(`→ ${hint}`)}`;
}

function verdict(report: AuditReport, { good, bad, strong }: Palette): string {
  const { workbook, findingCounts } = report;
  const { error, warning, info } = findingCounts;
  const found = [
    error > 0 ? bad(counted(error, 'error')) : '',
    warning > 0 ? counted(warning, 'warning') : '',
    info > 0 ? `${info} for information` : '',
  ].filter((text) => text !== '');
  const counts = found.length > 0 ? found.join(', ') : good(nothingWords(report));
  const outcome = [counts, ...notCountedWords(report)].join('; ');
  return `${strong(workbook.path)}: checked ${extentWords(report)}: ${outcome}.${goneSentence(report)}`;
}

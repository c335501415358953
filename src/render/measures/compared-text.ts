import type { ComparedFigures, FigureFinding } from '../../audit/figures/compare-figures.ts';
import { enumerated } from '../../shared/enumerated.ts';
import { placeJson } from '../audit-json.ts';
import type { Palette } from '../palette.ts';
import { placeName } from '../words.ts';

/** Where figures and the workbook disagree, a line for each, worded as findings are; or that they do not. */
export function comparedLines({ path, findings, notCompared }: ComparedFigures, palette: Palette): string[] {
  const rest =
    notCompared.length === 0
      ? []
      : [`${path}: ${enumerated(notCompared)} not compared, as rows are missing from the figures.`];
  if (findings.length === 0) return [`${path}: no status contradicts its figure.`, ...rest];
  return [...findings.map((finding) => findingLine(path, finding, palette)), ...rest];
}

/** The same for programs. */
export function comparedJson({ path, findings, notCompared }: ComparedFigures): object {
  return {
    path,
    findings: findings.map(({ at, ...finding }) => ({ ...finding, ...placeJson(at) })),
    notCompared,
  };
}

function findingLine(
  path: string,
  { code, name, severity, at, message, hint }: FigureFinding,
  palette: Palette,
): string {
  const where = at ? `${path}:${placeName(at)}` : path;
  return `${where}: ${palette.status(severity)} [${code} ${name}] ${message} ${palette.quiet(`→ ${hint}`)}`;
}

import type { OverviewFigure, OverviewLine } from '../workbook/overview-table.ts';
import type { Rule } from './rule.ts';

/** In a workbook of ours, the sheet on which every figure is counted. */
const OUR_OVERVIEW = 'Overview';

export const overviewTypedOver: Rule = {
  meta: {
    code: 'MIS114',
    name: 'overview-typed-over',
    title: 'A formula of the overview was deleted or typed over',
    why: 'A number that was typed stays as it is when a row changes, and the Board reads a total that nobody counted.',
    whatToDo: 'copy the formula from the cell beside or above it',
    example: {
      wrong: 'In the overview, Red for safety action 4 is the number 3, while all others in the column are formulas.',
      right: 'Red for safety action 4 is a formula, as the others are.',
    },
    severity: { progress: 'warning', evidence: 'warning', board: 'error' },
  },
  *check({ workbook }) {
    const lines = workbook.overview ?? [];
    for (const line of lines) {
      const isOurs = ({ place }: OverviewFigure) => workbook.scheme !== undefined && place.sheet === OUR_OVERVIEW;
      const typed = line.figures.filter(
        (figure) => !isFormula(figure) && (isOurs(figure) || isAmongFormulas(figure, line, lines)),
      );
      const [first] = typed;
      const where = line.action === 'total' ? 'in all' : `for safety action ${line.action}`;
      const columns = typed.map(({ column }) => column).join(', ');
      if (first) yield { at: first.place, args: { where, columns, count: typed.length } };
    }
  },
  message: ({ args }) =>
    args?.count === 1
      ? `The overview's ${args.columns} ${args.where} is not counted by a formula.`
      : `The overview's ${args?.columns} ${args?.where} are not counted by formulas.`,
};

function isFormula({ formula }: OverviewFigure): boolean {
  return formula !== undefined;
}

/** Whether the others of its column are formulas, most of them; in the total line those beside it as well. */
function isAmongFormulas({ place }: OverviewFigure, own: OverviewLine, lines: readonly OverviewLine[]): boolean {
  const inColumn = lines
    .filter((line) => line !== own && line.action !== 'total')
    .flatMap(({ figures }) => figures.filter((figure) => figure.place.column === place.column));
  const inLine = own.figures.filter((figure) => figure.place.column !== place.column);
  return areMostFormulas(inColumn) && (own.action !== 'total' || areMostFormulas(inLine));
}

function areMostFormulas(figures: readonly OverviewFigure[]): boolean {
  const formulas = figures.filter(isFormula).length;
  return formulas > 1 && formulas * 2 > figures.length;
}

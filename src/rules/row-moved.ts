import type { TableLayout } from '../workbook/layout.ts';
import { placeOf } from './row-facts.ts';
import type { RequirementRow, Rule } from './rule.ts';

export const rowMoved: Rule = {
  meta: {
    code: 'MIS112',
    name: 'row-moved',
    title: 'A requirement stands among those of another safety action',
    why: 'Whoever works on the safety action does not see it, and formulas that count its sheet do not count it.',
    whatToDo: 'move the whole row back to the others of its safety action',
    example: {
      wrong: '4.12 stands on the sheet of safety action 5.',
      right: '4.12 stands on the sheet of safety action 4.',
    },
    severity: 'warning',
  },
  *check({ workbook: { tables }, rows }) {
    const owners = tables.map((table) => ({ table, owner: ownerOf(rows.filter(isIn(table))) }));
    for (const { table, owner } of owners) {
      if (owner === undefined) continue;
      for (const row of rows.filter(isIn(table))) {
        const action = actionOf(row);
        const home = owners.find((other) => other.owner === action);
        // Answered at home as well, it is a second row, which another rule names.
        if (action === owner || !home || rows.some((other) => isTwin(other, row) && isIn(home.table)(other))) continue;
        const { requirement } = row;
        const args = { owner, sheet: home.table.sheet, isSameSheet: Number(home.table.sheet === table.sheet) };
        yield { requirement, field: 'id', at: placeOf(row, 'id'), args };
      }
    }
  },
  message: ({ requirement, args }) => {
    const home = args?.isSameSheet ? 'in a table of their own on the same sheet' : `on ${args?.sheet}`;
    return `${requirement} stands among the requirements of safety action ${args?.owner}; the others of its own are ${home}.`;
  },
};

function isIn({ sheet, firstRow, lastRow }: TableLayout): (row: RequirementRow) => boolean {
  return (row) => row.sheet === sheet && row.row >= firstRow && row.row <= lastRow;
}

function isTwin(other: RequirementRow, row: RequirementRow): boolean {
  return other !== row && other.requirement === row.requirement;
}

function actionOf({ requirement }: RequirementRow): number {
  return Number(requirement.split('.')[0]);
}

/** The safety action that more than half of a table's rows belong to. A table of several actions is nobody's. */
function ownerOf(rows: readonly RequirementRow[]): number | undefined {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(actionOf(row), (counts.get(actionOf(row)) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 2 > rows.length)?.[0];
}

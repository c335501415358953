import ExcelJS from 'exceljs';

/** A requirement's row as a program that is not ours reads it; blank is undefined. */
export interface RowByExceljs {
  readonly id: string;
  readonly action: number;
  readonly sheet: string;
  readonly row: number;
  readonly status: string | undefined;
  readonly lead: string | undefined;
  readonly evidence: string | undefined;
  readonly location: string | undefined;
  readonly approvedBy: string | undefined;
  readonly approvedOn: string | undefined;
  readonly due: string | undefined;
}

/** The rows of a workbook laid out as the audit tool is, sheet by sheet. */
export async function rowsByExceljs(path: string): Promise<RowByExceljs[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const rows: RowByExceljs[] = [];
  for (const sheet of book.worksheets.filter(({ name }) => /^SA\d+$/.test(name))) {
    sheet.eachRow((row, number) => {
      const text = (column: string): string | undefined => row.getCell(column).text || undefined;
      const day = (column: string): string | undefined => {
        const { value } = row.getCell(column);
        return value instanceof Date ? value.toISOString().slice(0, 10) : undefined;
      };
      const id = text('A') ?? '';
      if (!/^\d+\.\d+$/.test(id)) return;
      rows.push({
        id,
        action: Number(id.split('.')[0]),
        sheet: sheet.name,
        row: number,
        status: text('D'),
        lead: text('E'),
        evidence: text('F'),
        location: text('G'),
        approvedBy: text('H'),
        approvedOn: day('I'),
        due: day('J'),
      });
    });
  }
  return rows;
}

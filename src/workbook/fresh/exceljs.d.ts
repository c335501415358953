/** The one part of exceljs that a build needs; the package's own entry point loads a dozen more packages. */
declare module 'exceljs/lib/doc/workbook.js' {
  import type { Workbook } from 'exceljs';

  const WorkbookClass: new () => Workbook;
  export = WorkbookClass;
}

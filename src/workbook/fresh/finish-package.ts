import JSZip from 'jszip';
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';

const WORKSHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const WORKSHEET_LINKS = /^xl\/worksheets\/_rels\//;

/**
 * Turns the package that exceljs wrote into the one that is handed over: the same bytes for the same workbook, whatever
 * the clock says, and with the few things mended that exceljs has no option for.
 */
export async function finishPackage(draft: Uint8Array, asOf: CalendarDate): Promise<Uint8Array> {
  const source = await JSZip.loadAsync(draft);
  const finished = new JSZip();
  for (const [name, file] of Object.entries(source.files)) {
    if (file.dir) continue;
    const mended = mend(name, await file.async('string'));
    // Most sheets link to nothing outside the workbook, and need no relationships of their own.
    if (WORKSHEET_LINKS.test(name) && !mended.includes('<Relationship ')) continue;
    finished.file(name, mended, {
      date: new Date(`${asOf}T00:00Z`),
      createFolders: false,
    });
  }
  return finished.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function mend(name: string, xml: string): string {
  if (name === 'xl/styles.xml') return withArial(xml);
  if (WORKSHEET_LINKS.test(name)) return outwardLinks(xml);
  if (name === 'xl/workbook.xml') return quotedSheetNames(keepingAuthors(xml));
  return WORKSHEET.test(name) ? quietAboutNumbers(growingRows(internalLinks(xml))) : xml;
}

/** The font of the Normal style, which column widths and cells outside our tables go by. */
function withArial(xml: string): string {
  return xml.replace('<scheme val="minor"/>', '').replace('<name val="Calibri"/>', '<name val="Arial"/>');
}

/** exceljs asks Excel to strip the authors of comments on saving. */
function keepingAuthors(xml: string): string {
  return xml.replace(' filterPrivacy="1"', '');
}

/** SA4 alone is the address of a cell: as the name of a sheet it must be quoted. */
function quotedSheetNames(xml: string): string {
  return xml.replace(/(<definedName [^>]*>)(\w+)!/g, "$1'$2'!");
}

/** exceljs writes a link inside the workbook as one to a file of that name as well. */
function internalLinks(xml: string): string {
  return xml.replace(/ r:id="rId\d+"( tooltip="[^"]*")? location="#/g, '$1 location="');
}

/** Of the links out of a sheet, those that leave the workbook. */
function outwardLinks(xml: string): string {
  return xml.replace(/<Relationship [^>]*Target="#[^>]*\/>/g, '');
}

/** exceljs marks every height as the user's own choice, and then a row stops growing with what is typed in it. */
function growingRows(xml: string): string {
  return xml.replace(/(<row [^>]*?) customHeight="1"/g, '$1');
}

/** Requirement numbers are text on purpose; Excel need not mark each with a green corner. */
function quietAboutNumbers(xml: string): string {
  const quiet = '<ignoredErrors><ignoredError sqref="A1:A1048576" numberStoredAsText="1"/></ignoredErrors>';
  return xml.replace('</worksheet>', `${quiet}</worksheet>`);
}

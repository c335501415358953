import type { Tool } from './audit-json.ts';
import { xmlText } from './xml-text.ts';

/** How the HTML report looks: on a screen at any width, without colour, and on paper. No fonts or pictures from elsewhere. */
const STYLE = `
body { margin: 0 auto; max-width: 75rem; padding: 1rem 1.5rem 3rem; color: #212b32; background: #fff;
  font: 1rem/1.5 Arial, Helvetica, sans-serif; }
h1, h2 { color: #003087; line-height: 1.25; }
h2 { margin-top: 2.5rem; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
.wide:focus-visible, select:focus-visible, button:focus-visible { outline: 3px solid #005eb8; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
caption { text-align: left; font-weight: bold; padding-bottom: 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.6rem; border-bottom: 1px solid #768692; overflow-wrap: break-word; }
thead th { background: #003087; color: #fff; }
tbody th { font-weight: normal; }
.number { text-align: right; font-variant-numeric: tabular-nums; width: 1%; }
.zero { color: #4c6272; }
.tag { display: inline-block; padding: 0 0.45em; border: 1px solid #212b32; white-space: nowrap; }
.error, .red { background: #b10e1e; color: #fff; }
.warning, .amber { background: #ffb81c; color: #000; }
.green { background: #007f3b; color: #fff; }
.blue { background: #005eb8; color: #fff; }
.info, .not-applicable { background: #e8edee; color: #212b32; }
.not-assessed { border-style: dashed; }
fieldset { border: 1px solid #768692; display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; min-inline-size: 0; margin: 0; }
label { max-width: 100%; }
select, button { font: inherit; max-width: 100%; margin-left: 0.25rem; border: 1px solid #212b32; background: #fff; color: #212b32; }
main { counter-reset: shown; }
tr[data-severity] { counter-increment: shown; }
.shown { margin: 0; padding: 0.25rem 0; border-top: 1px solid #768692; font-weight: bold; background: #fff; color: #212b32; }
@media screen and (max-width: 55rem) { table { font-size: 0.8125rem; } th, td { padding: 0.3rem 0.25rem; } .number { width: auto; } .tag { padding: 0 0.2em; } }
@media screen and (min-width: 40rem) and (min-height: 30rem) { form { position: sticky; top: 0; background: #fff; color: #212b32; padding: 0.5rem 0; } .shown { position: sticky; bottom: 0; } html { scroll-padding: 6rem 0 3rem; } }
@page { size: A4 landscape; margin: 1.5cm; }
@media print { fieldset { display: none; } .wide { overflow: visible; } thead { display: table-header-group; } tr { break-inside: avoid; } caption { break-after: avoid; }
  body { max-width: none; padding: 0; font-size: 9pt; } th, td { padding: 0.25rem 0.5rem; } .number { width: auto; } thead th { background: none; color: #000; border-bottom: 2px solid #000; } .tag { background: none; color: #000; border-color: #000; } }
`;

/** What an HTML report is made of besides its frame. */
interface HtmlPage {
  /** Words, not yet as HTML. */
  readonly title: string;
  /** What it looks like beyond the common style. */
  readonly style: string;
  /** Lines of HTML, the heading first. */
  readonly body: readonly string[];
}

/** A report as one HTML file that needs nothing else, and no scripts. */
export function htmlPage({ title, style, body }: HtmlPage, { name, version }: Tool): string {
  return `${[
    '<!DOCTYPE html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${xmlText(title)}</title>`,
    `<style>${STYLE}${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...body,
    '</main>',
    `<footer><p>Made by ${xmlText(name)} ${xmlText(version)}. For internal use; not for submission.</p></footer>`,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

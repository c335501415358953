/** How the HTML report looks: on a screen at any width, without colour, and on paper. No fonts or pictures from elsewhere. */
export const HTML_STYLE = `
body { margin: 0 auto; max-width: 75rem; padding: 1rem 1.5rem 3rem; color: #212b32; background: #fff;
  font: 1rem/1.5 Arial, Helvetica, sans-serif; }
h1, h2 { color: #003087; line-height: 1.25; }
h2 { margin-top: 2.5rem; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
.wide:focus-visible, select:focus-visible { outline: 3px solid #005eb8; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
caption { text-align: left; font-weight: bold; padding-bottom: 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.6rem; border-bottom: 1px solid #768692; overflow-wrap: break-word; }
thead th { background: #003087; color: #fff; }
tbody th { font-weight: normal; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.tag { display: inline-block; padding: 0 0.45em; border: 1px solid #212b32; white-space: nowrap; }
.error, .red { background: #b10e1e; color: #fff; }
.warning, .amber { background: #ffb81c; color: #000; }
.green { background: #007f3b; color: #fff; }
.blue { background: #005eb8; color: #fff; }
.info, .not-applicable { background: #e8edee; color: #212b32; }
.not-assessed { border-style: dashed; }
fieldset { border: 1px solid #768692; display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; }
select { font: inherit; max-width: 100%; border: 1px solid #212b32; }
@media print { fieldset { display: none; } thead { display: table-header-group; } tr { break-inside: avoid; } body { max-width: none; padding: 0; } }
`;

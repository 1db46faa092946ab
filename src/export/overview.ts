import { clockText, weekdayOf } from '../language/ir/clock.js';
import { grouped } from '../language/grouped.js';
import { extent } from '../numerics/extent.js';
import { escapedText as text } from '../report/xml.js';
import type { Schedule } from '../schedule/types.js';
import type { OutputFile } from './file.js';
import { sheetsOf, whoseOf, type Sheet } from './sheets/rows.js';
import { summaryOf } from './summary.js';

const style = `
:root{color-scheme:light}
body{margin:8mm auto;max-width:186mm;padding:0 4mm;background:#fff;color:#000;font:10.5pt/1.45 Helvetica,Arial,Arimo,"Liberation Sans",sans-serif}
h1{font-size:14pt;margin:0 0 1mm}
h2{font-size:11.5pt;margin:7mm 0 1.5mm}
h3{font-size:10.5pt;margin:3mm 0 0}
p,ul{margin:0 0 2mm}
ul{padding-left:5mm}
table{border-collapse:collapse}
th,td{padding:.8mm 6mm .8mm 0;text-align:left;vertical-align:top;border-bottom:.5pt solid #bbb;white-space:nowrap}
th{border-bottom-color:#000}
small{color:#555}
a{color:#0b57d0}
@media print{a{color:inherit}}
`;

/** What lies beside the sheets, for whom. */
const others: readonly (readonly [path: string, what: string])[] = [
  ['stock.csv', 'what to make up for each day'],
  ['animals.csv', 'each animal, with what it was allocated to'],
  ['events.csv', 'everything in one table'],
  ['schedule.json', 'for other programs, and for placepref diff'],
];

/** The page from which a laboratory begins: the sheet of each person on each day, what else there is, and what the schedule comes to. */
export function overviewFile(schedule: Schedule, files: readonly OutputFile[], heading: string | null): OutputFile {
  const { head, sections } = summaryOf(schedule);
  const paths = files.map(({ path }) => path);
  const days = [...grouped(sheetsOf(schedule), ({ date }) => date).values()];
  return {
    path: 'index.html',
    text: `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${text(schedule.protocol.title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${text(schedule.protocol.title)}</h1>
<p>${text([...(heading === null ? [] : [`${heading}.`]), `${head}, revision ${schedule.revision}.`].join(' '))}</p>
<h2>Day sheets</h2>
<table>
<thead><tr><th scope="col">Day</th><th scope="col">Date</th><th scope="col">Sheets</th></tr></thead>
<tbody>
${days.map(dayRow).join('\n')}
</tbody>
</table>
<h2>Also here</h2>
<ul>
${[...others.filter(([path]) => paths.includes(path)).map(([path, what]) => `<li>${link(path)}: ${text(what)}</li>`), ...linksIn('calendars/people/', 'calendars of people; those of animals and boxes lie beside them', paths), ...linksIn('dosing/', 'doses, for NONMEM, mrgsolve and rxode2', paths)].join('\n')}
</ul>
<h2>What the schedule comes to</h2>
${sections.map(({ title, lines }) => `<h3>${text(title)}</h3>\n<ul>${lines.map((line) => `<li>${text(line)}</li>`).join('')}</ul>`).join('\n')}
</body>
</html>
`,
  };
}

function dayRow(sheets: readonly Sheet[]): string {
  const [{ day, date } = { day: 0, date: '' }] = sheets;
  return `<tr><td>${day}</td><td>${weekdayOf(date)} ${date}</td><td>${sheets.map(sheetLink).join('<br>')}</td></tr>`;
}

/** `Ada 07:31 to 18:10, 94 entries` */
function sheetLink(sheet: Sheet): string {
  const { path, events } = sheet;
  const [first] = extent(events.map(({ clock }) => clock));
  const [, last] = extent(events.map(({ clock, duration }) => clock + duration));
  const remark = events.every(({ status }) => status === 'conditional') ? ', falls away if the criterion is met' : '';
  return `${link(`${path}.html`, whoseOf(sheet))} <small>${clockText(first)} to ${clockText(last)}, ${events.length} to do${remark}</small>`;
}

function linksIn(folder: string, what: string, paths: readonly string[]): string[] {
  const inside = paths.filter((path) => path.startsWith(folder));
  return inside.length === 0 ? [] : [`<li>${inside.map((path) => link(path, path.slice(folder.length))).join(', ')}: ${text(what)}</li>`];
}

function link(path: string, shown = path): string {
  return `<a href="${encodeURI(path)}">${text(shown)}</a>`;
}

import { clockText, lengthText, weekdayOf } from '../../language/ir/clock.js';
import type { Schedule, ScheduledEvent } from '../../schedule/types.js';
import { escapedText as text } from '../../report/xml.js';
import { materialsText, readableName } from '../words.js';
import { cagesOf, drawn, whoseOf, type Sheet } from './rows.js';

/** On A4; header and page numbers stand in the margins of every page. */
function style(left: string, right: string, foot: string): string {
  return `
@page{size:A4;margin:18mm 12mm 16mm;
@top-left{content:${css(left)};font:bold 10pt ${font};vertical-align:bottom;padding-bottom:2mm}
@top-right{content:${css(right)};font:10pt ${font};vertical-align:bottom;padding-bottom:2mm}
@bottom-left{content:${css(foot)};font:7.5pt ${font};vertical-align:top;padding-top:2mm}
@bottom-right{content:"page " counter(page) " of " counter(pages);font:8pt ${font};vertical-align:top;padding-top:2mm}}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#000;font:9.5pt/1.3 ${font}}
h1{font-size:13pt;margin:0 0 1mm}
p{margin:0 0 3mm}
table{border-collapse:collapse;width:100%}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border:.5pt solid #000;padding:1.2mm 1.5mm;text-align:left;vertical-align:top}
th{font-size:8pt}
tr.next td{border-top-width:1.5pt}
td.clock,td.volume{white-space:nowrap;font-variant-numeric:tabular-nums}
td.animal,td.volume{font-weight:bold}
td.initials,td.done{width:14mm}
td.notes{width:13%}
td.what{width:33%}
small{font-size:8pt}
@media screen{body{max-width:186mm;margin:8mm auto;padding:0 4mm}}
`;
}

const font = 'Helvetica,Arial,Arimo,"Liberation Sans",sans-serif';

/** A text as CSS writes it. It stands in an element of HTML too, which no text may end. */
function css(words: string): string {
  return `"${words.replace(/["\\<\n\r]/g, (mark) => `\\${mark.codePointAt(0)?.toString(16)} `)}"`;
}

/** A page for the bench: a row for each thing to do. `heading` says who may read it, and whose it is. */
export function sheetHtml(sheet: Sheet, schedule: Schedule, heading: string | null): string {
  const { date, day, events } = sheet;
  const { protocol, tool, revision } = schedule;
  const who = whoseOf(sheet);
  const cages = cagesOf(schedule);
  const hash = protocol.inputs[0]?.sha256.slice(0, 12) ?? '';
  const made = `${protocol.title} · protocol ${hash} · revision ${revision} · placepref ${tool.version}`;
  const rows = events.map((event) => cellsOf(event, cages));
  // What is empty on the whole sheet leaves its room to what is written by hand.
  const used = columns.filter(([name], index) => byHand.has(name) || rows.some((cells) => cells[index] !== ''));
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${text(`${date} ${who}`)}</title>
<style>${style(`${who} · ${date} · day ${day}`, heading ?? '', made)}</style>
</head>
<body>
<h1>${text(`${who}, ${weekdayOf(date)} ${date}, day ${day}`)}</h1>
<p>${text(heading === null ? made : `${heading}. ${made}`)}</p>
<table>
<thead><tr>${used.map(([, title]) => `<th scope="col">${title}</th>`).join('')}</tr></thead>
<tbody>
${events.map(({ animal }, index) => row(rows[index] ?? [], used, index > 0 && events[index - 1]?.animal !== animal)).join('\n')}
</tbody>
</table>
</body>
</html>
`;
}

const columns = [
  ['clock', 'Time'], ['animal', 'Animal'], ['cage', 'Cage'], ['box', 'Box'], ['place', 'Place'], ['what', 'What to do'], ['give', 'Give'], ['volume', 'Draw up'], ['done', 'Done at'],
  ['initials', 'Initials'], ['notes', 'Notes'],
] as const;

const byHand: ReadonlySet<string> = new Set(['done', 'initials', 'notes']);

/** In the order of `columns`. */
function cellsOf(event: ScheduledEvent, cages: ReadonlyMap<string, string | null>): string[] {
  const { administration } = event;
  const remarks = [
    ...(event.with.length === 0 ? [] : [`with ${event.with.map(({ animal }) => animal).join(', ')}`]),
    ...(event.duration > 0 ? [`until ${clockText(event.clock + event.duration)} (${lengthText(event.duration)})`] : []),
    ...(event.status === 'conditional' ? ['falls away if the criterion is met'] : []),
  ];
  return [
    clockText(event.clock),
    text(event.animal),
    text(cages.get(event.animal) ?? ''),
    event.box === null ? '' : String(event.box),
    event.place === null ? '' : text(readableName(event.place)),
    `${text(event.written)}${remarks.length === 0 ? '' : `<br><small>${text(remarks.join('; '))}</small>`}`,
    administration === undefined ? '' : `${text(materialsText(administration))}${administration.route === null ? '' : `<br><small>${text(administration.route)}</small>`}`,
    text(drawn(event)),
    '', '', '',
  ];
}

function row(cells: readonly string[], used: readonly (typeof columns)[number][], isNext: boolean): string {
  return `<tr${isNext ? ' class="next"' : ''}>${used.map((column) => `<td class="${column[0]}">${cells[columns.indexOf(column)] ?? ''}</td>`).join('')}</tr>`;
}

import { clockText, lengthText, weekdayOf } from '../../language/ir/clock.js';
import type { Schedule, ScheduledEvent } from '../../schedule/types.js';
import { escapedText as text } from '../../report/xml.js';
import { materialsText, readableName } from '../words.js';
import { cagesOf, drawn, type Sheet } from './rows.js';

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
td.initials{width:16mm}
td.what{width:34%}
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
export function sheetHtml({ date, day, person, events }: Sheet, schedule: Schedule, heading: string | null): string {
  const { protocol, tool, revision } = schedule;
  const who = person ?? 'nobody named';
  const cages = cagesOf(schedule);
  const hash = protocol.inputs[0]?.sha256.slice(0, 12) ?? '';
  const made = `${protocol.title} · protocol ${hash} · revision ${revision} · placepref ${tool.version}`;
  const columns = ['Time', 'Animal', 'Cage', 'Box', 'Place', 'What to do', 'Give', 'Draw up', 'Initials'];
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
<thead><tr>${columns.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead>
<tbody>
${events.map((event, index) => row(event, cages, events[index - 1])).join('\n')}
</tbody>
</table>
</body>
</html>
`;
}

function row(event: ScheduledEvent, cages: ReadonlyMap<string, string | null>, before: ScheduledEvent | undefined): string {
  const { administration } = event;
  const remarks = [
    ...(event.with.length === 0 ? [] : [`with ${event.with.map(({ animal }) => animal).join(', ')}`]),
    ...(event.duration > 0 ? [`until ${clockText(event.clock + event.duration)} (${lengthText(event.duration)})`] : []),
    ...(event.status === 'conditional' ? ['falls away if the criterion is met'] : []),
  ];
  const cells: readonly (readonly [string, string])[] = [
    ['clock', clockText(event.clock)],
    ['animal', text(event.animal)],
    ['cage', text(cages.get(event.animal) ?? '')],
    ['box', event.box === null ? '' : String(event.box)],
    ['place', event.place === null ? '' : text(readableName(event.place))],
    ['what', `${text(event.written)}${remarks.length === 0 ? '' : `<br><small>${text(remarks.join('; '))}</small>`}`],
    ['give', administration === undefined ? '' : `${text(materialsText(administration))}${administration.route === null ? '' : `<br><small>${text(administration.route)}</small>`}`],
    ['volume', text(drawn(event))],
    ['initials', ''],
  ];
  const isNext = before !== undefined && before.animal !== event.animal;
  return `<tr${isNext ? ' class="next"' : ''}>${cells.map(([name, content]) => `<td class="${name}">${content}</td>`).join('')}</tr>`;
}

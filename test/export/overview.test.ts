import { Window } from 'happy-dom';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { OutputFile } from '../../src/export/file.js';
import { outputsOf } from '../../src/export/outputs.js';
import { overviewFile } from '../../src/export/overview.js';
import type { Schedule } from '../../src/schedule/types.js';
import { made, twoDrugs } from '../schedule/two-drugs.js';

let schedule: Schedule;
let files: OutputFile[];

beforeAll(async () => {
  ({ schedule } = await twoDrugs());
  files = outputsOf(schedule, { made, heading: null });
});

function documentOf({ text }: { readonly text: string }): Window['document'] {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true } });
  onTestFinished(() => window.happyDOM.close());
  window.document.write(text);
  return window.document;
}

const hrefs = (document: Window['document']): string[] => [...document.querySelectorAll('a')].map((link) => decodeURI(link.getAttribute('href') ?? ''));

describe('the overview of a schedule', () => {
  it('leads to the sheet of each person on each day, and to nothing that is not there', () => {
    const links = hrefs(documentOf(overviewFile(schedule, files, null)));
    const sheets = files.map(({ path }) => path).filter((path) => path.startsWith('sheets/') && path.endsWith('.html'));
    expect(links.filter((link) => link.startsWith('sheets/'))).toEqual(sheets);
    expect(links.filter((link) => !files.some(({ path }) => path === link))).toEqual([]);
    expect(links).toEqual(expect.arrayContaining(['stock.csv', 'calendars/people/Ada.ics', 'dosing/morphine.csv']));
  });

  it('tells of each day its weekday, and of each sheet from when to when it goes and how much there is to do', () => {
    const rows = [...documentOf(overviewFile(schedule, files, null)).querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim()));
    const own = schedule.events.filter(({ day, person }) => day === 1 && person === 'Ben');
    expect(rows[0]).toEqual(['1', 'Saturday 2026-03-07', expect.stringContaining(`Ben 09:00 to`)]);
    expect(rows[0]?.[2]).toContain(`${own.length} to do`);
    expect(rows).toHaveLength(3);
  });

  it('says who may read it, and takes no name for a part of the page', () => {
    const named = { ...schedule, protocol: { ...schedule.protocol, title: '<b>"A" & B' }, events: schedule.events.map((event) => ({ ...event, person: event.person === 'Ada' ? 'Ada <i>Å.</i>' : event.person })) };
    const document = documentOf(overviewFile(named, outputsOf(named, { made, heading: null }), 'Blinded until the end of last'));
    expect(document.querySelector('h1')?.textContent).toBe('<b>"A" & B');
    expect([document.querySelectorAll('b, i').length, document.querySelector('p')?.textContent.startsWith('Blinded until the end of last. 8 animals, from 2026-03-07')]).toEqual([0, true]);
    expect(hrefs(document)).toContain('sheets/2026-03-07/Ada-i-Å-i.html');
  });
});

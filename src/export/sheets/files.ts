import type { Schedule } from '../../schedule/types.js';
import type { OutputFile } from '../file.js';
import { csvOf } from '../table.js';
import { sheetHtml } from './html.js';
import { cagesOf, sheetColumns, sheetRow, sheetsOf } from './rows.js';

/** For each date and person a table and a page to print; and all events in one table. */
export function sheetFiles(schedule: Schedule, heading: string | null): OutputFile[] {
  const cages = cagesOf(schedule);
  const table = (events: Schedule['events']): Pick<OutputFile, 'text' | 'columns'> => ({ text: csvOf(sheetColumns, events.map((event) => sheetRow(event, cages))), columns: sheetColumns });
  const sheets = sheetsOf(schedule).flatMap((sheet): OutputFile[] => {
    const { path } = sheet;
    return [{ path: `${path}.csv`, ...table([...sheet.events]) }, { path: `${path}.html`, text: sheetHtml(sheet, schedule, heading) }];
  });
  return [{ path: 'events.csv', ...table(schedule.events) }, ...sheets];
}

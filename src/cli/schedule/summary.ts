import { summaryOf } from '../../export/summary.js';
import { counted } from '../../language/words.js';
import type { Schedule } from '../../schedule/types.js';
import { forPeople } from '../text/for-terminal.js';
import { wrap } from '../text/wrap.js';

/**
 * The summary of a schedule and of what was written, for a terminal.
 *
 * @param learned what measurements have told, of a schedule that was planned anew
 */
export function summaryText(schedule: Schedule, files: readonly string[], folder: string, width: number | undefined, learned: readonly string[] = []): string {
  const { head, sections } = summaryOf(schedule);
  const anew = learned.length === 0 ? [] : [{ title: `Planned anew from ${schedule.replanned?.from ?? ''}, day ${schedule.replanned?.day ?? ''}`, lines: learned }];
  const body = [...anew, ...sections, { title: `Written to ${folder}`, lines: foldersOf(files) }].flatMap(({ title, lines }) => ['', title, ...lines.map((line) => `  ${wrap(line, width, 4, '    ')}`)]);
  return forPeople([wrap(`${schedule.protocol.title}: ${head}`, width, 0, ''), ...body, ''].join('\n'));
}

/** `days/ 50 files`, `schedule.json` */
function foldersOf(files: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const file of files) {
    const folder = file.includes('/') ? `${file.slice(0, file.indexOf('/'))}/` : file;
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => (name.endsWith('/') ? `${name} ${counted(count, 'file')}` : name));
}

import type { Concealment } from '../schedule/blinding/blinded.js';
import { groupsOf } from '../schedule/blinding/codes.js';
import { untilText } from '../schedule/blinding/conceal.js';
import type { Schedule } from '../schedule/types.js';
import type { OutputFile } from './file.js';
import { type Column, csvOf } from './table.js';

const columns: readonly Column[] = [
  { name: 'code', type: 'string', description: 'Code in what the blind are handed.', isRequired: true },
  { name: 'stands_for', type: 'string', description: 'What is given, with its dose.', isRequired: true },
  { name: 'group', type: 'string', description: 'Group that it is given to.' },
  { name: 'animals', type: 'string', description: 'Its animals.', isRequired: true },
];

/** The key to the codes. It is sealed until blinding is lifted: only its owner may read these files. */
export function keyFiles(schedule: Schedule, { blinding, codes }: Concealment): OutputFile[] {
  const groups = groupsOf(schedule);
  const rows = codes.all().map(({ code, given, arm, animals }) => ({ code, stands_for: given, group: groups.get(arm) ?? null, animals: animals.join(' ') }));
  const key = { blind: blinding.blind, until: untilText(blinding, schedule), protocol: schedule.protocol.inputs[0]?.sha256 ?? null, codes: rows };
  return [
    { path: 'key.csv', text: csvOf(columns, rows.map(({ code, stands_for, group, animals }) => [code, stands_for, group, animals])), columns, isSecret: true },
    { path: 'key.json', text: `${JSON.stringify(key, undefined, 2)}\n`, isSecret: true },
  ];
}

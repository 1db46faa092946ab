import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lostCodesText } from '../../../src/export/made.js';
import { answer } from '../../../src/extension/schedule/answer.js';
import type { Answer, MadeFiles, Order } from '../../../src/extension/schedule/order.js';
import { takenOver } from '../../../src/extension/schedule/standing.js';
import type { Schedule } from '../../../src/schedule/types.js';
import { folderWith, run } from '../../cli/run.js';
import { studyOf } from '../../report/timeline/drawn.js';
import { protocol as blinded } from '../../schedule/two-drugs.js';
import { facility, protocol, table } from './small.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function order(text = protocol, changes: Partial<Order> = {}): Promise<Order> {
  return { study: await studyOf(text, '/lab/small.cpp'), experiment: 'experiment', start: '2026-03-02', today: '2026-01-05', past: false, animals: { path: 'animals.csv', bytes: bytes(table) }, facility: { path: 'facility.json', bytes: bytes(facility) }, revision: 0, ...changes };
}

function filesOf(made: Answer): MadeFiles['files'] {
  if (!('files' in made)) throw new Error(JSON.stringify(made));
  return made.files;
}

const scheduleIn = (files: MadeFiles['files']): Schedule => JSON.parse(files.find(({ path }) => path === 'schedule.json')?.text ?? '') as Schedule;

/** What the command line writes of the same, by paths. */
async function written(text: string, options: readonly string[] = []): Promise<Map<string, string>> {
  const cwd = folderWith({ 'small.cpp': text, 'animals.csv': table, 'facility.json': facility });
  const { stderr } = await run(['schedule', 'small.cpp', '--start', '2026-03-02', '--animals', 'animals.csv', '--out', 'out', ...options], { cwd });
  expect(stderr).toBe('');
  const paths = readdirSync(join(cwd, 'out'), { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(cwd, 'out', path)).isFile());
  return new Map(paths.map((path) => [path, readFileSync(join(cwd, 'out', path), 'utf8')]));
}

describe('a schedule that is made for an editor', () => {
  it('has the bytes that the command line writes, where the sweep is the best there is', async () => {
    const files = filesOf(await answer(await order()));
    expect(scheduleIn(files).calendar).toMatchObject({ status: 'optimal', solver: 'placepref-sweep 1' });
    expect(new Map(files.map(({ path, text }) => [path, text]))).toEqual(await written(protocol, ['--facility', 'facility.json']));
  });

  it('has a bound where HiGHS would have looked on, and everything else as the command line has it', async () => {
    const twice = 'session early between 08:00 and 12:00 { inject saline  confine to saline_side for 20 min }\n  session s at least 2 h after early {';
    const busy = protocol.replace('session s at 09:00 {', twice);
    const [mine, theirs] = [scheduleIn(filesOf(await answer(await order(busy, { facility: undefined })))), JSON.parse((await written(busy)).get('schedule.json') ?? '') as Schedule];
    expect(theirs.calendar).toMatchObject({ status: 'optimal', solver: expect.stringMatching(/^HiGHS/) });
    expect(mine.calendar).toMatchObject({ status: 'bounded', solver: 'placepref-sweep 1' });
    expect(mine.calendar.value).toBeGreaterThanOrEqual(theirs.calendar.value);
    expect([mine.allocation, mine.animals, mine.assumed]).toEqual([theirs.allocation, theirs.animals, theirs.assumed]);
  });

  it('tells every reason why there is none', async () => {
    expect(await answer(await order(protocol, { today: '2026-03-03' }))).toEqual({ problems: [expect.objectContaining({ input: 'request', message: expect.stringContaining('is before today') })] });
    expect(await answer(await order(protocol.replace('n: 4 per group', 'n: unstated')))).toEqual({ problems: [expect.objectContaining({ input: 'protocol', at: expect.stringMatching(/^small\.cpp:7:\d+$/) })] });
    expect(await answer(await order(protocol, { animals: { path: 'animals.csv', bytes: Uint8Array.of(0xff, 0xfe, 0x41) } }))).toEqual({ problems: [{ input: 'animals', message: 'It is not UTF-8 text. Save the file as UTF-8.' }] });
  });

  it('says that HiGHS was not asked where no calendar was found, and not where there can be none', async () => {
    const crowded = protocol.replace('session s at 09:00', 'session s between 09:00 and 09:30').replace('boxes: 2', 'boxes: 1');
    expect(await answer(await order(crowded))).toEqual({ problems: [expect.objectContaining({ message: expect.stringMatching(/^No calendar was found.*HiGHS, with which `placepref schedule` may find one\.$/) })] });
    expect(await answer(await order(protocol.replace('at 09:00', 'at 20:00')))).toEqual({ problems: [expect.objectContaining({ message: expect.not.stringContaining('HiGHS') })] });
  });

  it('never throws', async () => {
    expect(await answer(await order(protocol, { experiment: 'other' }))).toEqual({ failure: "There is no experiment 'other'." });
  });

  it('keeps codes that are in use, and names those that fall away', async () => {
    const asked = await order(`${blinded}\nallocation { method: randomised }`, { animals: undefined, facility: undefined });
    const standing = filesOf(await answer(asked));
    const textOf = (files: MadeFiles['files'], path: string): string => files.find((file) => file.path === path)?.text ?? '';
    const { key } = takenOver({ schedule: textOf(standing, 'unblinded/schedule.json'), key: textOf(standing, 'unblinded/key.json') }, 'small.cpp');
    const again = await answer({ ...asked, key });
    expect([textOf(filesOf(again), 'unblinded/key.csv'), 'warnings' in again && again.warnings.filter((warning) => warning.startsWith('Codes'))]).toEqual([textOf(standing, 'unblinded/key.csv'), []]);
    const other = await answer({ ...asked, key: key && { ...key, allocation: 'another' } });
    expect('warnings' in other && other.warnings[0]).toBe(lostCodesText((key?.codes ?? []).map(({ code }) => code)));
  });

  it('draws the codes of the blind anew where none stand, and marks what is secret', async () => {
    const asked = await order(`${blinded}\nallocation { method: randomised }`, { animals: undefined, facility: undefined });
    const [one, other] = [filesOf(await answer(asked)), filesOf(await answer(asked))];
    const key = (files: MadeFiles['files']): MadeFiles['files'][number] | undefined => files.find(({ path }) => path === 'unblinded/key.csv');
    expect(key(one)?.isSecret).toBe(true);
    expect(one.filter(({ path, isSecret }) => path.startsWith('blinded/') && isSecret === true)).toEqual([]);
    expect(key(one)?.text).not.toBe(key(other)?.text);
  });
});

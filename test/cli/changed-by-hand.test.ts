import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exit } from '../../src/cli/exit.js';
import type { Schedule } from '../../src/schedule/types.js';
import { folderWith, run } from './run.js';

const example = (name: string): string => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');

const files = { 'plan.cpp': example('morphine-extinction-planned.cpp'), 'animals.csv': example('morphine-extinction-planned.animals.csv'), 'facility.json': example('laboratory/facility.json'), 'results.csv': example('morphine-extinction-planned.results.csv') };

const asked = ['schedule', 'plan.cpp', '--start', '2026-03-02', '--animals', 'animals.csv', '--facility', 'facility.json', '--out', 'out', '--force'];

const made = realpathSync(mkdtempSync(join(tmpdir(), 'placepref-')));

/** A schedule that was planned anew once, which has all that a schedule can have. */
beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(made, name), text);
  for (const more of [[], ['--results', 'results.csv', '--gone', 'M02']]) {
    const { code, stderr } = await run([...asked, ...more], { cwd: made, ...(more.length > 0 && { today: '2026-03-16' }) });
    if (code !== exit.clean) throw new Error(stderr);
  }
}, 120_000);

afterAll(() => rmSync(made, { recursive: true }));

/** A changed copy of the schedule, with the folder that it is in. */
function changed(change: (schedule: Schedule) => void): string {
  const cwd = folderWith({});
  cpSync(made, cwd, { recursive: true });
  const schedule = JSON.parse(readFileSync(join(cwd, 'out/unblinded/schedule.json'), 'utf8')) as Schedule;
  change(schedule);
  writeFileSync(join(cwd, 'out/unblinded/changed.json'), JSON.stringify(schedule));
  return cwd;
}

/** Puts something wrong at a place, or takes away what is there. */
const put = (place: string, value?: unknown) => (schedule: Schedule): void => {
  const names = place.split(/[.[\]]+/).filter((name) => name !== '');
  const last = names.pop() ?? '';
  const owner = names.reduce<Record<string, unknown>>((part, name) => part[name] as Record<string, unknown>, schedule as unknown as Record<string, unknown>);
  if (value === undefined) delete owner[last];
  else owner[last] = value;
};

const anew = [...asked, '--results', 'results.csv', '--previous', 'out/unblinded/changed.json'];

describe('a schedule that was changed by hand', () => {
  it.each<[string, unknown, string]>([
    ['start', '2026-02-31', 'start: Found the text "2026-02-31"; expected a date as 2026-03-02.'],
    ['events[3].date', '2026-13-01', 'events[3].date: Found the text "2026-13-01"; expected a date as 2026-03-02.'],
    ['events[3].day', 'one', 'events[3].day: Found the text "one"; expected a whole number.'],
    ['events[3].day', 1e12, 'events[3].day: Found 1000000000000; there is no date of such a day.'],
    ['events[3].clock', 1440, 'events[3].clock: Found the number 1440; expected at most 1439.'],
    ['events[3].duration', 1e20, 'events[3].duration: Found the number 100000000000000000000; expected at most 52560000.'],
    ['events[3].kind', 'tset', 'events[3].kind: Found the text "tset"; expected "administration" or "placement" or "test" or "exposure" or "stressor" or "sample" or "care" or "other".'],
    ['events[3].animal', 'X9', 'events[3].animal: Found "X9"; there is no such animal in “animals”.'],
    ['events[3].step', undefined, 'events[3]: "step" is missing.'],
    ['events[3].when', 'soon', 'events[3]: Found "when"; nothing of that name belongs here.'],
    ['events', {}, 'events: Found an object in braces; expected a list in square brackets.'],
    ['animals[0].birth', 5, 'animals[0].birth: Found the number 5; expected a text in quotes or null.'],
    ['allocation.seed', 1e20, 'allocation.seed: Found the number 100000000000000000000; expected at most 9007199254740991 or null.'],
    ['replanned.day', -1e12, 'replanned.day: Found -1000000000000; there is no date of such a day.'],
    ['replanned.ended[0].animal', 'X9', 'replanned.ended[0].animal: Found "X9"; there is no such animal in “animals”.'],
    ['replanned.ended[0].resumes', 1e12, 'replanned.ended[0].resumes: Found 1000000000000; there is no date of such a day.'],
    ['replanned.left[0].from', -1e12, 'replanned.left[0].from: Found -1000000000000; there is no date of such a day.'],
  ])('is refused with its place: %s is %j', async (place, value, message) => {
    const { code, stdout, stderr } = await run(anew, { cwd: changed(put(place, value)), today: '2026-03-16' });
    expect([code, stdout, stderr]).toEqual([exit.problems, '', `placepref: out/unblinded/changed.json: ${message}\n`]);
  });

  it('is refused where it is compared, too', async () => {
    const { code, stderr } = await run(['diff', 'out/unblinded/schedule.json', 'out/unblinded/changed.json'], { cwd: changed(put('events[3].date', '2026-02-31')) });
    expect([code, stderr]).toEqual([exit.problems, 'placepref: out/unblinded/changed.json: events[3].date: Found the text "2026-02-31"; expected a date as 2026-03-02.\n']);
  });

  it('is taken as it is where nothing in it is wrong, also the one for the blind', async () => {
    const cwd = changed(() => undefined);
    expect(await run(['diff', 'out/unblinded/schedule.json', 'out/unblinded/changed.json'], { cwd })).toMatchObject({ code: exit.clean, stdout: 'No difference.\n' });
    expect(await run(['diff', 'out/blinded/schedule.json', 'out/blinded/schedule.json'], { cwd })).toMatchObject({ code: exit.clean, stdout: 'No difference.\n' });
  });

  it('is planned anew by what is left in it', async () => {
    const { code, stderr } = await run(anew.with(9, 'other'), { cwd: changed(put('events', [])), today: '2026-03-16' });
    expect([code, stderr]).toEqual([exit.clean, '']);
  });

  it('has a key of which the same is true', async () => {
    const cwd = changed(() => undefined);
    writeFileSync(join(cwd, 'out/unblinded/key.json'), '{ "codes": [{ "code": 12 }] }');
    const { code, stderr } = await run(anew, { cwd, today: '2026-03-16' });
    expect([code, stderr]).toEqual([exit.problems, 'placepref: out/unblinded/key.json: codes[0]: "stands_for" is missing.\n']);
  });
});

describe('a compiled protocol that was changed by hand', () => {
  it.each<[string, unknown, string]>([
    ['experiments', 'one', 'experiments: Found the text "one"; expected a list in square brackets.'],
    ['experiments[0].phases[0].id', 'nowhere', 'experiments[0].exclusions[0].condition.arguments[0].arguments[0].during.id: Found the id "phase.pretest"; nothing has this id.'],
  ])('is refused with its place: %s is %j', async (place, value, message) => {
    const cwd = folderWith(files);
    await run(['compile', 'plan.cpp', '-o', 'plan.json'], { cwd });
    const study = JSON.parse(readFileSync(join(cwd, 'plan.json'), 'utf8')) as Schedule;
    put(place, value)(study);
    writeFileSync(join(cwd, 'plan.json'), JSON.stringify(study));
    const { code, stderr } = await run(['diff', 'plan.json', 'plan.cpp'], { cwd });
    expect([code, stderr]).toEqual([exit.problems, `placepref: plan.json: ${message}\n`]);
  });
});

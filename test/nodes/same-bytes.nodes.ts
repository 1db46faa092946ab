// What is written must not hang on the version of Node: engines differ in the last bit of some functions, in sorting and in what they know.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notTried } from '../not-tried.js';
import { mustBeBuilt, root } from '../package/built.js';
import { otherNode } from './other-node.js';

const folder = mkdtempSync(join(tmpdir(), 'placepref-nodes-'));
const work = join(folder, 'work');
const plan = `${root}examples/witnessed-fear-planned.cpp`;

/** Commands, in order, each in the same empty folder: what they write there, and what they say. */
const commands = [
  ['check', '--format', 'json', `${root}examples`],
  ['compile', plan, '-o', 'plan.json'],
  ['timeline', plan, '-o', 'timeline.svg'],
  ['simulate', plan, '--runs', '40', '--threads', '2', '-o', 'results.csv', '--report', 'report.html', '--figures', 'figures'],
  ['simulate', plan, '--runs', '40', '-o', 'results.parquet'],
  ['simulate', plan, '--runs', '4', '--learner', 'latent causes', '-o', 'causes.ndjson'],
  ['power', plan, '--runs', '20', '--sweep', 'n=6,12', '--format', 'json'],
  ['analyze', plan, 'results.csv', '--run', '1', '--format', 'json'],
  ['schedule', plan, '--start', '2027-03-01', '--code-seed', '7', '--past', '--animals', `${root}examples/witnessed-fear-planned.animals.csv`, '--facility', `${root}examples/laboratory/facility.json`, '--out', 'schedule'],
];

/** All that the commands wrote and said under a Node, by name. */
function written(program: string): ReadonlyMap<string, Buffer> {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work);
  const all = new Map<string, Buffer>();
  for (const args of commands) {
    const { status, stdout, stderr } = spawnSync(program, [`${root}bin/placepref.cjs`, ...args], { cwd: work });
    all.set(`placepref ${args.join(' ')}`, Buffer.concat([Buffer.from(`${status}\n`), stdout, stderr]));
  }
  for (const name of (readdirSync(work, { recursive: true }) as string[]).toSorted()) {
    const file = join(work, name);
    if (statSync(file).isFile()) all.set(name, readFileSync(file));
  }
  return all;
}

describe('under another Node', () => {
  let here: ReadonlyMap<string, Buffer>;

  beforeAll(() => {
    mustBeBuilt();
    here = written(process.execPath);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('there is something to compare: each command ended well', () => {
    expect([...here].filter(([name]) => name.startsWith('placepref ')).map(([name, said]) => `${name}: ${said.toString().split('\n', 1).join('')}`)).toEqual(commands.map((args) => `placepref ${args.join(' ')}: 0`));
    expect(here.has('schedule/unblinded/schedule.json')).toBe(true);
  });

  for (const version of ['20.19.0', '22', '24']) {
    const other = otherNode(version, join(folder, version));
    it.skipIf(notTried(`Node ${version}`, 'why' in other ? other.why : undefined))(`${version}, all that is written and said has the same bytes`, () => {
      if ('why' in other) throw new Error(other.why);
      const there = written(other.program);
      expect([...there.keys()]).toEqual([...here.keys()]);
      expect([...here].filter(([name, bytes]) => there.get(name)?.equals(bytes) !== true).map(([name]) => name)).toEqual([]);
    });
  }
});

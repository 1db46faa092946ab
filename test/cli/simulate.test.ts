import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { exit } from '../../src/cli/exit.js';
import type { RunManifest } from '../../src/cli/simulation/manifest.js';
import { folderWith, run } from './run.js';

const plan = readFileSync(new URL('../../examples/witnessed-fear-planned.cpp', import.meta.url), 'utf8');
const release = readFileSync(new URL('../../examples/witnessed-fear.cpp', import.meta.url), 'utf8');
const unequal = `protocol "Unequal"
drug morphine { dose: 10 mg/kg  route: sc }
animals mice { species: mouse }
apparatus box { compartment left { floor: "rods" } compartment right { floor: "holes" } }
arm one of mice { n: 8 }
arm two of mice { n: 6 }
arm three of mice { n: unstated }
assign drug_side, saline_side to box.left, box.right { method: counterbalanced }
phase training day 1 { session s { inject morphine  confine to drug_side for 20 min } }
phase testing day 2 { session t { test in box for 15 min } }
`;
const files = { 'plan.cpp': plan, 'release.cpp': release };

const simulate = (...more: readonly string[]): string[] => ['simulate', 'plan.cpp', '--threads', '1', ...more];
const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8');
const manifest = (cwd: string, name: string): RunManifest => JSON.parse(read(cwd, `${name}.manifest.json`)) as RunManifest;

describe('placepref simulate', () => {
  it('writes a row for each animal and test, and a manifest with all that the numbers rest on', async () => {
    const cwd = folderWith(files);
    const { code, stdout, stderr } = await run(simulate('--runs', '3', '--seed', '9', '-o', 'r.csv'), { cwd });
    expect([code, stdout]).toEqual([exit.clean, '']);
    expect(stderr).toContain('r.csv: 3 simulated experiments, 432 rows, seed 9');
    const lines = read(cwd, 'r.csv').trimEnd().split('\n');
    expect(lines[0]).toBe('run,animal,group,witnessed,treatment,drug_side,saline_side,phase,session,day,time_left_s,time_right_s,entries_left,entries_right,latency_left_s,latency_right_s,freezing');
    expect(lines).toHaveLength(1 + 3 * 48 * 3);
    // Time on both sides is the length of the test, 15 min.
    for (const line of lines.slice(1)) {
      const [, , , , , , , , , , left, right] = line.split(',');
      expect(Number(left) + Number(right)).toBeCloseTo(900, 2);
    }
    const { results, parameters, protocol, seed } = manifest(cwd, 'r.csv');
    expect(results).toMatchObject({ runs: 3, runsAsked: 3, complete: true, rows: 432, sha256: createHash('sha256').update(read(cwd, 'r.csv')).digest('hex') });
    expect([protocol.inputs[0]?.path, seed]).toEqual(['plan.cpp', 9]);
    expect(parameters.find(({ name }) => name === 'morphine_half_life')).toMatchObject({ value: 40, unit: 'min' });
  });

  it('has the same numbers in each format', async () => {
    const cwd = folderWith(files);
    for (const name of ['r.csv', 'r.ndjson', 'r.parquet']) await run(simulate('--runs', '2', '-o', name), { cwd });
    const objects = read(cwd, 'r.ndjson').trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    const bytes = readFileSync(join(cwd, 'r.parquet'));
    expect(await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) })).toEqual(objects);
    const [head = '', ...rows] = read(cwd, 'r.csv').trimEnd().split('\n');
    expect(rows).toEqual(objects.map((object) => head.split(',').map((name) => String(object[name] ?? '')).join(',')));
  });

  it.each(['r.csv', 'r.ndjson', 'r.parquet'])('%s, interrupted, holds what was done, and goes on to the same bytes', async (name) => {
    const cwd = folderWith(files);
    await run(simulate('--runs', '40', '-o', `whole-${name}`), { cwd });
    const stopped = await run(simulate('--runs', '40', '-o', name), { cwd, onInterrupt: (stop) => stop() });
    expect(stopped.code).toBe(exit.failure);
    expect(stopped.stderr).toContain(`${name}: interrupted after 16 of 40 experiments, which it holds; go on with --resume`);
    expect(manifest(cwd, name).results).toMatchObject({ runs: 16, complete: false });
    const { code } = await run(simulate('--runs', '40', '-o', name, '--resume'), { cwd });
    expect(code).toBe(exit.clean);
    expect(readFileSync(join(cwd, name)).equals(readFileSync(join(cwd, `whole-${name}`)))).toBe(true);
    expect(readdirSync(cwd).filter((file) => file.startsWith('.'))).toEqual([]);
  });

  it('goes on with nothing but the same', async () => {
    const cwd = folderWith(files);
    await run(simulate('--runs', '40', '-o', 'r.csv'), { cwd, onInterrupt: (stop) => stop() });
    expect((await run(simulate('--runs', '40', '-o', 'r.csv', '--resume', '--seed', '2'), { cwd })).stderr).toContain('it is of another simulation');
    for (const [text, message] of [['{', 'r.csv.manifest.json: this is no JSON'], ['null', 'it is of another simulation'], ['[]', 'it is of another simulation']] as const) {
      writeFileSync(join(cwd, 'r.csv.manifest.json'), text);
      expect((await run(simulate('--runs', '40', '-o', 'r.csv', '--resume'), { cwd })).stderr).toContain(message);
    }
  });

  it('takes the place of a file as any output does: links stay links, and permissions stay', async () => {
    const cwd = folderWith({ ...files, 'there.csv': '' });
    chmodSync(join(cwd, 'there.csv'), 0o640);
    symlinkSync('there.csv', join(cwd, 'r.csv'));
    const { code } = await run(simulate('-o', 'r.csv'), { cwd });
    expect(code).toBe(exit.clean);
    expect(lstatSync(join(cwd, 'r.csv')).isSymbolicLink()).toBe(true);
    expect(read(cwd, 'there.csv')).toContain('run,animal,group');
    expect(statSync(join(cwd, 'there.csv')).mode & 0o777).toBe(0o640);
  });

  it('takes the place of what it wrote itself, whatever was simulated, and of nothing else', async () => {
    const own = 'animal,phase,session,day,time_left_s\nM1,testing,t,2,412\n';
    const cwd = folderWith({ ...files, 'results.csv': own });
    for (const more of [[], ['--resume']]) {
      const { code, stderr } = await run(simulate('-o', 'results.csv', ...more), { cwd });
      expect([code, stderr]).toEqual([exit.usage, 'placepref: results.csv: it is there already, and no manifest beside it says that placepref has made it; add --force to replace it, or name another file.\n']);
    }
    expect([read(cwd, 'results.csv'), readdirSync(cwd).toSorted()]).toEqual([own, [...Object.keys(files), 'results.csv'].toSorted()]);
    expect((await run(simulate('-o', 'results.csv', '--force'), { cwd })).code).toBe(exit.clean);
    for (const seed of ['1', '1', '2']) expect((await run(simulate('-o', 'results.csv', '--seed', seed), { cwd })).code).toBe(exit.clean);
    symlinkSync('results.csv', join(cwd, 'link.csv'));
    expect((await run(simulate('-o', 'link.csv'), { cwd })).code).toBe(exit.clean);
    writeFileSync(join(cwd, 'results.csv'), `${read(cwd, 'results.csv')}\n`);
    expect(await run(simulate('-o', 'results.csv'), { cwd })).toMatchObject({ code: exit.usage, stderr: expect.stringContaining('results.csv: it has been changed since it was written (its manifest has another SHA-256); add --force') });
  });

  it('takes the place of what a run wrote that was killed before it put the manifest in its place', async () => {
    const cwd = folderWith(files);
    await run(simulate('-o', 'r.csv'), { cwd });
    renameSync(join(cwd, 'r.csv.manifest.json'), join(cwd, '.r.csv.manifest.json.00000000-1-a.placepref'));
    writeFileSync(join(cwd, 'r.csv.manifest.json'), 'null');
    expect((await run(simulate('-o', 'r.csv', '--seed', '2'), { cwd })).code).toBe(exit.clean);
  });

  it('is written where a link leads, also where nothing is there yet', async () => {
    const cwd = folderWith({ ...files, 'scratch/x': '' });
    symlinkSync('scratch/there.csv', join(cwd, 'r.csv'));
    symlinkSync('r.csv', join(cwd, 's.csv'));
    expect((await run(simulate('-o', 's.csv'), { cwd })).code).toBe(exit.clean);
    expect([lstatSync(join(cwd, 'r.csv')).isSymbolicLink(), readdirSync(join(cwd, 'scratch')).toSorted()]).toEqual([true, ['there.csv', 'x']]);
    symlinkSync('nowhere/there.csv', join(cwd, 't.csv'));
    expect(await run(simulate('-o', 't.csv'), { cwd })).toMatchObject({ code: exit.failure, stderr: expect.stringMatching(/^placepref: .*t.csv: not written: there is no /) });
    symlinkSync('u.csv', join(cwd, 'u.csv'));
    expect(await run(simulate('-o', 'u.csv'), { cwd })).toMatchObject({ code: exit.failure, stderr: 'placepref: u.csv: not written: a symbolic link that leads back to itself\n' });
  });

  it('does not take the place of what is no file', async () => {
    const { code, stderr } = await run(simulate('--format', 'csv', '-o', '/dev/null'), { cwd: folderWith(files) });
    expect([code, stderr]).toEqual([exit.usage, 'placepref: /dev/null: this is no file; results and their manifest need one.\n']);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('simulates nothing where the manifest cannot be written, and names that', async () => {
    const cwd = folderWith(files);
    mkdirSync(join(cwd, 'r.csv.manifest.json'));
    const { code, stderr } = await run(simulate('-o', 'r.csv', '--runs', '40'), { cwd });
    expect([code, stderr, readdirSync(cwd).toSorted()]).toEqual([exit.failure, 'placepref: r.csv.manifest.json: not written: this is a folder\n', [...Object.keys(files), 'r.csv.manifest.json'].toSorted()]);
  });

  it('sweeps what it is told to, each combination as it would be by itself, and goes on with it', async () => {
    const cwd = folderWith(files);
    const sweep = ['--sweep', 'n=2, 3', '--sweep', 'morphine.dose=1, 10 mg/kg', '--runs', '6'];
    const { stderr } = await run(simulate(...sweep, '-o', 'r.csv'), { cwd });
    expect(stderr).toContain('r.csv: 24 simulated experiments, 720 rows, seed 1');
    writeFileSync(join(cwd, 'three.cpp'), plan.replace('n: 12 per group', 'n: 3 per group'));
    await run(['simulate', 'three.cpp', '--threads', '1', '--runs', '6', '-o', 'three.csv'], { cwd });
    const [head = '', ...rows] = read(cwd, 'r.csv').trimEnd().split('\n');
    expect(head.startsWith('n,morphine.dose,run,animal')).toBe(true);
    expect(rows.filter((row) => row.startsWith('3,10 mg/kg,')).map((row) => row.replace('3,10 mg/kg,', ''))).toEqual(read(cwd, 'three.csv').trimEnd().split('\n').slice(1));
    expect(manifest(cwd, 'r.csv').sweep).toEqual({ names: { n: ['2', '3'], 'morphine.dose': ['1 mg/kg', '10 mg/kg'] }, runs: 6 });
    await run(simulate(...sweep, '-o', 'parts.csv'), { cwd, onInterrupt: (stop) => stop() });
    expect((await run(simulate(...sweep, '-o', 'parts.csv', '--resume'), { cwd })).code).toBe(exit.clean);
    expect(read(cwd, 'parts.csv')).toBe(read(cwd, 'r.csv'));
    expect((await run(simulate('--sweep', 'n=2, 4', '--sweep', 'morphine.dose=1, 10 mg/kg', '--runs', '6', '-o', 'parts.csv', '--resume'), { cwd })).stderr).toContain('it is of another simulation');
  });

  it('takes parameters, a learner and assumptions, and says so in the manifest', async () => {
    const cwd = folderWith({ ...files, 'lab.json': '{"social_gain": 0}' });
    await run(simulate('--runs', '1', '--parameters', 'lab.json', '--learner', 'latent causes', '-o', 'r.csv'), { cwd });
    expect(manifest(cwd, 'r.csv').learner).toBe('latent causes');
    expect(manifest(cwd, 'r.csv').parameters.find(({ name }) => name === 'social_gain')).toMatchObject({ value: 0, source: 'lab.json' });
  });

  it.each([
    [['--parameters', 'bad.json'], 'bad.json: there is no parameter "morphine_halflife"; did you mean "morphine_half_life"?'],
    [['--parameters', 'worse.json'], 'worse.json: morphine_half_life is -1 min; it must be above 0'],
    [['--parameters', 'list.json'], 'list.json: this must be one JSON object of names and numbers'],
    [['--assume', 'nonsense'], 'found “nonsense”, expected name=value'],
    [['--assume', 'a.b=3 qq'], '“qq” is no unit that is known'],
    [['--assume', 'a.b=ten mg/kg'], '--assume: “a.b=ten mg/kg”: there is no number in it.'],
    [['--assume', 'n=6 mg'], '--assume: “n=6 mg”: n is 6 mg; a number of animals is a whole number from 1 on.'],
    [['--assume', 'design.n=six'], 'design.n is six; a number of animals is a whole number from 1 on.'],
    [['--assume', 'no.such=3 min'], 'Nothing that a simulation needs is called no.such'],
    [['--scenario', 'none'], "There is no scenario 'none' in the protocol; it has none."],
    [['--runs', '0'], 'Expected a whole number from 1 to 1000000000.'],
    [['--runs', '2000000000'], 'Expected a whole number from 1 to 1000000000.'],
    [['--sweep', 'morphin.dose=1 mg/kg'], 'Nothing that a simulation can change is called morphin.dose. Did you mean "morphine.dose"?'],
    [['--sweep', 'social_gain=1, -1'], 'social_gain is -1; it must be 0 or more'],
    [['--sweep', 'n'], 'says no values'],
    [['--sweep', 'n=2, 3', '--report', 'r.html'], 'are of one simulation, and --sweep makes several'],
  ])('refuses %j, and writes nothing', async (more, message) => {
    const cwd = folderWith({ ...files, 'bad.json': '{"morphine_halflife": 3}', 'worse.json': '{"morphine_half_life": -1}', 'list.json': '[]' });
    const { code, stderr } = await run(simulate('-o', 'r.csv', ...more), { cwd });
    expect(code).not.toBe(exit.clean);
    expect(stderr).toContain(message);
    expect(existsSync(join(cwd, 'r.csv'))).toBe(false);
  });

  it('names all that the protocol does not say and a simulation needs', async () => {
    const { code, stderr } = await run(['simulate', 'release.cpp', '-o', 'r.csv'], { cwd: folderWith(files) });
    expect(code).toBe(exit.problems);
    expect(stderr).toContain('The protocol does not say what a simulation needs to know:');
    expect(stderr).toContain('morphine.dose');
    expect(stderr).toContain('--assume morphine.dose=…');
  });

  it('asks how large a group is by its own name, and takes n for those alone of which nobody says it', async () => {
    const cwd = folderWith({ ...files, 'arms.cpp': unequal, 'groups.cpp': plan.replace('n: 12 per group', 'n: unstated') });
    const sizes = async (...more: readonly string[]): Promise<unknown> => {
      const { code, stderr } = await run(['simulate', 'arms.cpp', '--threads', '1', '-o', 'r.csv', ...more], { cwd });
      if (code !== exit.clean) return stderr;
      const groups = read(cwd, 'r.csv').trimEnd().split('\n').slice(1).map((row) => row.split(',')[2]);
      return ['one', 'two', 'three'].map((name) => groups.filter((group) => group === name).length);
    };
    expect(await sizes()).toContain('  three.n: how many animals three has; assume one with --assume three.n=…\n');
    expect([await sizes('--assume', 'n=4'), await sizes('--assume', 'three.n=4')]).toEqual([[8, 6, 4], [8, 6, 4]]);
    expect((await run(['simulate', 'groups.cpp', '-o', 'g.csv'], { cwd })).stderr).toContain('  design.n: how many animals each group of design has; assume one with --assume design.n=…\n');
    expect((await run(simulate('--assume', 'n=4', '-o', 'g.csv'), { cwd })).stderr).toContain('Nothing that a simulation needs is called n, or the protocol states it.');
  });

  it('takes the animals of a protocol without groups for its group, or asks for their number by their name', async () => {
    const whole = (animals: string): string => unequal.replace('animals mice { species: mouse }', animals).replaceAll(/^arm .*\n/gm, '');
    const cwd = folderWith({ 'said.cpp': whole('animals mice { species: mouse  n: 5 }'), 'open.cpp': whole('animals mice { species: mouse }'), 'one.cpp': whole('animals mice { species: mouse  n: 5 }').replace('assign', 'arm lit of mice {}\nassign') });
    const rows = async (file: string, ...more: string[]): Promise<number | string> => {
      const { code, stderr } = await run(['simulate', file, '--threads', '1', '-o', 'r.csv', ...more], { cwd });
      return code === exit.clean ? read(cwd, 'r.csv').trim().split('\n').length - 1 : stderr;
    };
    expect([await rows('said.cpp'), await rows('one.cpp')]).toEqual([5, 5]);
    expect(await rows('open.cpp')).toContain('  mice.n: how many mice there are; assume one with --assume mice.n=…\n');
    expect([await rows('open.cpp', '--assume', 'n=3'), await rows('open.cpp', '--assume', 'mice.n=3'), await rows('said.cpp', '--sweep', 'mice.n=2, 4')]).toEqual([3, 3, 6]);
  });

  it('gives the dose with which a template is used, and asks for it where it is used without', async () => {
    const used = (dose: string): string => unequal.replace('n: unstated', 'n: 1').replace('phase training', 'template trained(amount: dose) {\nphase training').replace('inject morphine ', 'inject morphine (amount) ').replace('phase testing', `}\nuse trained(${dose})\nphase testing`);
    const cwd = folderWith({ 'said.cpp': used('40 mg/kg'), 'open.cpp': used('unstated') });
    const table = async (file: string, ...more: string[]): Promise<string> => {
      const { code, stderr } = await run(['simulate', file, '--threads', '1', '-o', 'r.csv', ...more], { cwd });
      return code === exit.clean ? read(cwd, 'r.csv') : stderr;
    };
    expect(await table('said.cpp')).toMatch(/^run,animal,/);
    expect(await table('open.cpp')).toContain('--assume trained/training.s.inject.dose=…');
    expect(await table('open.cpp', '--assume', 'trained/training.s.inject.dose=40 mg/kg')).toBe(await table('said.cpp'));
  });

  it('simulates the release itself with what is assumed for it', async () => {
    const cwd = folderWith(files);
    const minutes = ['conditioning.pairing_day.confine', 'conditioning.pairing_day.confine_2', 'sobriety.saline_only.confine', 'sobriety.saline_only.confine_2', 'relapse.witnessing.exposure', 'relapse.witnessing.test'].map((step) => `${step}.duration=20 min`);
    const assumed = ['n=6', 'drug_side.saline_side.method=counterbalanced', 'conditioning.duration=6 days', 'morphine.route=sc', 'morphine.dose=10 mg/kg', 'oxytocin.route=intranasal', 'oxytocin.dose=10 ug', 'relapse.witnessing.procedure.fear=1', 'witnesses.familiarity=cage_mate', 'observers.shock_history=no', 'observers.weight=25 g', ...minutes];
    const { code, stderr } = await run(['simulate', 'release.cpp', '--threads', '1', '-o', 'r.csv', ...assumed.flatMap((one) => ['--assume', one])], { cwd });
    expect([code, stderr.split('\n')[0]]).toEqual([exit.clean, 'r.csv: 1 simulated experiment, 72 rows, seed 1']);
    expect(manifest(cwd, 'r.csv').assumptions).toMatchObject({ 'morphine.dose': { type: 'quantity', value: 10, unit: 'mg/kg' } });
  });

  it('refuses an ending that says no format, and the protocol itself', async () => {
    const cwd = folderWith(files);
    expect((await run(simulate('-o', 'r.xls'), { cwd })).stderr).toContain('its ending says no format');
    symlinkSync('plan.cpp', join(cwd, 'link.csv'));
    for (const output of ['plan.cpp', 'link.csv']) expect((await run(simulate('-o', output, '--format', 'csv'), { cwd })).stderr).toBe(`placepref: ${output}: this is the protocol itself; it was not overwritten.\n`);
    expect(read(cwd, 'plan.cpp')).toBe(plan);
  });
});

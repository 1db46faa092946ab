// Animals per second of the simulation's kernel on one core, beside the same model in C at -O3 where there is a compiler.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const animals = 40_000;
const rounds = 9;
/** Of the second learner, which takes longer. */
const fewer = 8_000;

/** In the order of the struct in kernel.c. */
function constants({ choice, freezing, social, strengths, ...rest }) {
  return [
    choice.crossings, choice.approach, choice.stay,
    freezing.base, freezing.half, freezing.steepness, freezing.minutes,
    social.gain, social.unfamiliarWeight, social.naiveFactor, social.oxytocinFamiliar, social.oxytocinUnfamiliar, social.oxytocinPeripheral,
    strengths.ownSalience, strengths.sharedSalience, strengths.acquisition, strengths.extinction, strengths.transfer, strengths.stressRelease, strengths.drugRelease, strengths.strengthDays, strengths.inhibitionDays,
    rest.learningMinutes, rest.extinctionMinutes, rest.biasSpread, rest.crossingsSpread, rest.learningSpread, rest.sensitivitySpread, rest.socialSpread, rest.scorerSpread, rest.attrition,
  ];
}

function designFile({ places, boxes, tracks }, of) {
  const ofTrack = ({ events: { count, kind, onset, minutes, place, start, stress, familiar, shockedBefore, drugs, measuredFrom }, measurements, cells }) => [
    count, cells.length, measurements.column.length,
    ...kind, ...onset, ...minutes, ...place, ...start, ...stress, ...familiar, ...shockedBefore, ...drugs, ...measuredFrom,
    ...measurements.column, ...measurements.measure, ...measurements.place,
  ];
  return Float64Array.from([...constants(of), places.length, ...boxes.flatMap(({ attraction }) => attraction), tracks.length, ...tracks.flatMap(ofTrack)]);
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Seconds of processor time, so that what else the machine does counts less. */
function timed(work) {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, result };
}

function compiled(root, scratch) {
  const program = join(scratch, 'kernel');
  const compiler = ['gcc', 'clang', 'cc'].find((name) => spawnSync(name, ['-O3', '-o', program, join(root, 'bench/kernel.c'), '-lm']).status === 0);
  return compiler === undefined ? undefined : { compiler, program };
}

/** Prints its figures. */
export async function kernel(root, scratch) {
  const outfile = join(scratch, 'kernel.mjs');
  await build({ entryPoints: [join(root, 'bench/kernel-entry.ts')], bundle: true, format: 'esm', platform: 'node', mainFields: ['module', 'main'], outfile, logLevel: 'error' });
  const { constants: of, designOf, simulate } = await import(pathToFileURL(outfile).href);
  const ir = join(scratch, 'study.json');
  const made = spawnSync(process.execPath, [join(root, 'bin/placepref.cjs'), 'compile', join(root, 'examples/witnessed-fear-planned.cpp'), '-o', ir], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
  const design = designOf(ir);
  const c = compiled(root, scratch);
  const file = join(scratch, 'design.bin');
  writeFileSync(file, designFile(design, of));
  simulate(design, animals);
  const figures = { ours: [], theirs: [], ratio: [], second: [] };
  for (let round = 0; round < rounds; round++) {
    const ours = timed(() => simulate(design, animals));
    figures.ours.push(animals / ours.seconds);
    if (c === undefined) continue;
    const [seconds, sum] = spawnSync(c.program, [file, String(animals)], { encoding: 'utf8' }).stdout.split(' ').map(Number);
    // The C library's exp may differ in the last bit, which may move an animal over a threshold; more than that is another model.
    if (!(Math.abs(sum / ours.result - 1) < 1e-6)) throw new Error(`kernel.c measures ${sum} in all, the kernel ${ours.result}: they are not the same model.`);
    figures.theirs.push(animals / seconds);
    figures.ratio.push(ours.seconds / seconds);
  }
  for (let round = 0; round < rounds; round++) figures.second.push(fewer / timed(() => simulate(design, fewer, 'latent causes')).seconds);
  const thousands = (all) => `${Math.round(median(all) / 1000)} thousand animals/s`;
  console.log(`kernel of the simulation, founding experiment as planned, ${design.tracks[0].events.count} events an animal, one core, medians of ${rounds}`);
  console.log(`  ${thousands(figures.ours)}`);
  if (c === undefined) console.log('  no C compiler here: nothing to compare with');
  else console.log(`  ${thousands(figures.theirs)} in C (${c.compiler} -O3): ${median(figures.ratio).toFixed(2)} x its time; target at most 2.5: ${median(figures.ratio) <= 2.5 ? 'met' : 'missed'}`);
  console.log(`  ${thousands(figures.second)} by the second learner: ${(median(figures.ours) / median(figures.second)).toFixed(1)} x the time of the first`);
}

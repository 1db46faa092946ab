// Measures what a user waits for: npm run bench, or npm run bench -- --record to add a row to bench/results.md. With the word
// `cli`, `server`, `formats`, `kernel`, `power`, `schedule`, `statistics` or `window` behind the dashes, that part alone.
// Machines differ and are noisy, so each figure stands beside one of the same run that is not ours.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { formats } from './formats.mjs';
import { kernel } from './kernel.mjs';
import { lineCount, longProtocolText, protocolText } from './protocol-text.mjs';
import { power } from './power.mjs';
import { ruleTimes } from './rules.mjs';
import { schedules } from './schedule.mjs';
import { server } from './server.mjs';
import { statisticsTimes } from './statistics.mjs';
import { activation } from './window.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const launcher = join(root, 'bin', 'placepref.cjs');
const usage = fileURLToPath(new URL('usage.cjs', import.meta.url));
// Before this run adds to it: above 1, others are using the machine, and all figures are worse than they should be.
const load = (loadavg()[0] / availableParallelism()).toFixed(1);
const scratch = mkdtempSync(join(tmpdir(), 'placepref-bench-'));
const protocols = join(scratch, 'protocols');

// Reading certificates would be counted as ours: about 37 ms at every start of Node.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const verdict = (met) => (met ? 'met' : 'missed');

function run(args, options = {}) {
  const begin = performance.now();
  const child = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  return { ms: performance.now() - begin, child };
}

/** A benchmark of a run that goes wrong says nothing. */
function mustPass(what, { child }) {
  if (child.status !== 0) throw new Error(`${what} ended with ${child.status}:\n${child.stdout.slice(0, 2000)}${child.stderr.slice(0, 2000)}`);
}

/** Wall time of a cold start, in ms: medians of alternating runs, so that a busy moment meets both. */
function coldStart() {
  const commands = {
    node: ['-e', '0'],
    version: [launcher, '--version'],
    help: [launcher, '--help'],
    check: [launcher, 'check', 'examples/witnessed-fear.cpp'],
  };
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let i = 0; i < 16; i++) {
    for (const [name, args] of Object.entries(commands)) {
      const one = run(args);
      mustPass(name, one);
      // The first round reads the files from disk.
      if (i > 0) times[name].push(one.ms);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

/** Warm parsing of one long text in this process: MB/s and ms, with the lexer alone beside it. */
async function parsing() {
  const outfile = join(scratch, 'language.mjs');
  await build({ absWorkingDir: root, entryPoints: ['src/language/services.ts'], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' });
  const { createPlacePref } = await import(pathToFileURL(outfile).href);
  const { parser } = createPlacePref().language;
  const text = longProtocolText(5000);
  const time = (work) => {
    const times = [];
    for (let i = 0; i < 40; i++) {
      const begin = performance.now();
      work();
      if (i >= 15) times.push(performance.now() - begin);
    }
    return median(times);
  };
  const { lexerErrors, parserErrors } = parser.LangiumParser.parse(text);
  if (lexerErrors.length + parserErrors.length > 0) throw new Error(`The generated protocol does not parse: ${[...lexerErrors, ...parserErrors][0].message}`);
  const lexer = time(() => parser.Lexer.tokenize(text));
  const parse = time(() => parser.LangiumParser.parse(text));
  return { lines: lineCount(text), bytes: text.length, lexer, parse, mbPerSecond: text.length / 1000 / parse };
}

/** CPU time of a run and of its main thread, in seconds, and the most memory that it had, in MB. */
function usageOf(what, args) {
  const one = run(['--require', usage, ...args], { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  mustPass(what, one);
  const [cpu, main, memory] = one.child.output[3].split(' ').map(Number);
  return { cpu, main, memory };
}

const cpuOf = (what, args) => usageOf(what, args).cpu;

/** What checking many files in one process takes, the least of three runs. */
function manyFiles(folder, count) {
  mkdirSync(folder);
  const texts = Array.from({ length: count }, (_value, seed) => protocolText(seed));
  for (const [seed, text] of texts.entries()) writeFileSync(join(folder, `study-${seed}.cpp`), text);
  const runs = Array.from({ length: 3 }, () => usageOf(`check of ${count} files`, [launcher, 'check', folder]));
  const sum = (sizeOf) => texts.reduce((total, text) => total + sizeOf(text), 0);
  const [{ cpu, main }] = runs.toSorted((one, other) => one.cpu - other.cpu);
  return { lines: sum(lineCount), megabytes: sum((text) => text.length) / 1e6, cpu, main, memory: Math.max(...runs.map(({ memory }) => memory)) };
}

/** CPU time of checking the same files again with a cache, in seconds, without printing what was found. */
function unchangedFiles() {
  const check = [launcher, 'check', '--quiet', '--cache-location', join(scratch, 'cache'), protocols];
  // Files that were written a moment ago are not trusted to be unchanged.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2_100);
  cpuOf('the first check with a cache', check);
  const rounds = Array.from({ length: 15 }, () => ({ node: cpuOf('node -e 0', ['-e', '0']), cached: cpuOf('a check with a cache', check) }));
  return { node: median(rounds.map(({ node }) => node)), cached: median(rounds.map(({ cached }) => cached)) };
}

async function commandLine() {
  const cold = coldStart();
  const times = (name) => `${cold[name].toFixed(0)} ms, ${(cold[name] / cold.node).toFixed(2)} x node -e 0`;
  const ratio = cold.check / cold.node;
  console.log(`cold start, medians of 15: node -e 0 ${cold.node.toFixed(0)} ms`);
  console.log(`  --version                 ${times('version')}`);
  console.log(`  --help                    ${times('help')}`);
  console.log(`  check of one example      ${times('check')}; target at most 4: ${verdict(ratio <= 4)}`);

  const warm = await parsing();
  console.log(`warm parse of ${warm.lines} lines, ${(warm.bytes / 1000).toFixed(0)} kB`);
  console.log(`  ${warm.mbPerSecond.toFixed(1)} MB/s, ${warm.parse.toFixed(1)} ms, ${(warm.parse / warm.lexer).toFixed(1)} x its lexer alone, ${(warm.parse / cold.node).toFixed(2)} x node -e 0`);

  const many = manyFiles(protocols, 1000);
  const more = manyFiles(join(scratch, 'more'), 5000);
  for (const [count, { lines, megabytes, cpu, main, memory }, seconds] of [['1,000', many, 3], ['5,000', more, 8]]) {
    console.log(`check of ${count} files, ${lines} lines, ${megabytes.toFixed(1)} MB, one process, least of 3`);
    // What V8 does in its own threads is most of it optimising; where CPU is meant to be that of the main thread, the second verdict counts.
    console.log(`  ${cpu.toFixed(2)} s CPU, ${((cpu * 1000) / cold.node).toFixed(0)} x node -e 0; target below ${seconds} s: ${verdict(cpu < seconds)}`);
    if (!Number.isNaN(main)) console.log(`  ${main.toFixed(2)} s of it in the main thread: ${verdict(main < seconds)}`);
    console.log(`  ${memory.toFixed(0)} MB; target below 700: ${verdict(memory < 700)}`);
  }

  const { node, cached } = unchangedFiles();
  console.log('check of the same files with a cache, medians of 15');
  console.log(`  ${(cached * 1000).toFixed(0)} ms CPU, ${((cached - node) * 1000).toFixed(0)} ms above node -e 0 (${(node * 1000).toFixed(0)} ms); target below 150: ${verdict(cached - node < 0.15)}`);

  const { count, rules, own, shared } = await ruleTimes(root, scratch);
  const perStudy = (ms) => `${((ms / count) * 1000).toFixed(0)} us`;
  console.log(`rules of practice, for each of ${count} studies: ${perStudy(own + shared)}, of which ${perStudy(shared)} for what they share`);
  for (const { name, ms } of rules) console.log(`  ${perStudy(ms).padStart(6)}  ${name}`);

  const row = [new Date().toISOString().slice(0, 10), process.version, `${ratio.toFixed(2)} (${cold.check.toFixed(0)}/${cold.node.toFixed(0)} ms)`, warm.mbPerSecond.toFixed(1), many.cpu.toFixed(2), load];
  if (process.argv.includes('--record')) appendFileSync(new URL('results.md', import.meta.url), `| ${row.join(' | ')} |\n`);
}

async function statistics() {
  const { twoSessions, eightSessions, tTest } = await statisticsTimes(root, scratch);
  console.log('statistics of an experiment with 4 groups of 6 to 20, 8,000 experiments, best of 5');
  console.log(`  mixed analysis of variance  ${twoSessions.toFixed(1)} us with 2 sessions, ${eightSessions.toFixed(1)} us with 8, corrected for sphericity`);
  console.log(`  t test of two groups        ${tTest.toFixed(1)} us`);
}

const only = ['cli', 'server', 'formats', 'kernel', 'power', 'schedule', 'statistics', 'window'].find((part) => process.argv.includes(part));
try {
  console.log(`load before: ${load} for each core`);
  const isMeant = (part) => only === undefined || only === part;
  if (isMeant('cli')) await commandLine();
  if (isMeant('server')) await server(launcher, env, scratch);
  if (isMeant('formats')) await formats(root, scratch);
  if (isMeant('kernel')) await kernel(root, scratch);
  if (isMeant('schedule')) schedules(root, scratch, launcher, cpuOf);
  if (isMeant('statistics')) await statistics();
  if (isMeant('power')) power(root, scratch);
  if (isMeant('window')) activation(root);
} finally {
  rmSync(scratch, { recursive: true });
}

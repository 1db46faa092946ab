// Puts mutated and generated protocols through check, compile, timeline, schedule, simulate and format: npm run fuzz -- --cases 20000.
// Nothing may throw, hang, change a file that it was not asked to change, or refuse without a word. What fails is kept, and the same
// seed gives the same cases.
import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));

/** A case that says nothing for so long, ms, hangs. Short of that each command has a limit of processor time. */
const silence = 120_000;
/** Cases of one process, after which another begins. */
const shift = 500;

const { values } = parseArgs({ options: { cases: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' }, first: { type: 'string', default: '0' }, processes: { type: 'string', default: String(availableParallelism()) } } });
const [cases, seed, first, processes] = ['cases', 'seed', 'first', 'processes'].map((name) => {
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < 0) throw new Error(`--${name} ${values[name]}: expected a whole number.`);
  return number;
});

// Within the project, so that packages that are not bundled are found; as deep in it as the sources of the tests, so that examples are.
mkdirSync(join(root, 'dist'), { recursive: true });
const folder = mkdtempSync(join(root, 'dist', 'fuzz-'));
const worker = join(folder, 'language', 'worker.mjs');
const failures = [];
let next = first;
let done = 0;

/** One process after the other, until nothing is left to try. */
async function tryAll() {
  while (next < first + cases) await oneShift();
}

function oneShift() {
  return new Promise((resolve, reject) => {
    const child = fork(worker, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    let left = shift;
    let index;
    let watch;
    let answered = false;
    const another = () => {
      clearTimeout(watch);
      if (left-- === 0 || next >= first + cases) {
        child.disconnect();
        return;
      }
      index = next++;
      watch = setTimeout(() => child.kill('SIGKILL'), silence);
      child.send({ seed, index });
    };
    child.on('message', ({ faults, text }) => {
      tell(index, faults, text);
      index = undefined;
      answered = true;
      another();
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearTimeout(watch);
      // Something is wrong with the trial itself.
      if (!answered && signal === null) return reject(new Error(`The first case of a process ended it with ${code}.`));
      if (index !== undefined) tell(index, [{ command: 'all', what: signal === 'SIGKILL' ? 'hung' : `the process ended with ${code ?? signal}` }]);
      return resolve();
    });
    another();
  });
}

function tell(index, faults, text) {
  done++;
  for (const { command, what } of faults) {
    failures.push({ index, command, what });
    console.log(`case ${index}${text === undefined ? '' : `, of ${text.origin}`}: ${command} ${what}`);
  }
  if (faults.length > 0 && text !== undefined) {
    mkdirSync(join(root, 'dist', 'fuzz'), { recursive: true });
    writeFileSync(join(root, 'dist', 'fuzz', `case-${seed}-${index}.cpp`), text.text);
  }
  if (done % 1000 === 0) console.log(`${done} of ${cases} cases, ${failures.length} failures`);
}

try {
  await build({ absWorkingDir: root, entryPoints: ['test/fuzz/worker.ts'], outfile: worker, bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20.19', logLevel: 'warning' });
  await Promise.all(Array.from({ length: processes }, tryAll));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${done} cases, seed ${seed}: ${failures.length === 0 ? 'nothing failed' : `${failures.length} failures; their texts are in dist/fuzz`}`);
process.exitCode = failures.length === 0 ? 0 : 1;

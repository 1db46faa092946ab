// How long a power analysis takes, for `npm run bench`: the founding experiment, 4 groups, 1,000 experiments at each of 8 sizes, with the mixed
// analysis of variance of its three tests on each.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const target = 5;

/** The example with one analysis of repeated measures in the place of its own. */
function protocolIn(root, scratch) {
  const text = readFileSync(join(root, 'examples/witnessed-fear-planned.cpp'), 'utf8');
  const file = join(scratch, 'power.cpp');
  const alone = text.replace(/hypothesis \w+ \{[^}]*\}\s*/g, '').replace(/analysis \w+ \{[^}]*\}\s*/g, '');
  writeFileSync(file, `${alone}\nanalysis course { outcome: preference  phase: pretest, posttest, relapse  factors: witnessed, treatment  test: mixed_anova  alpha: 0.05 }\n`);
  return file;
}

/** Wall time of the built command with two threads, best of 3, beside starting it for nothing. */
export function power(root, scratch) {
  const file = protocolIn(root, scratch);
  const run = (runs) => {
    const begin = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin/placepref.cjs'), 'power', file, '--sweep', 'n=6..20 step 2', '--runs', String(runs), '--threads', '2', '--no-beside'], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`placepref power ended with ${status}:\n${stderr}`);
    return (performance.now() - begin) / 1000;
  };
  const best = (runs) => Math.min(...[1, 2, 3].map(() => run(runs)));
  const [all, start] = [best(1000), best(1)];
  console.log('power of the founding experiment, 4 groups of 6 to 20, 1,000 experiments x 8 sizes, mixed ANOVA, two threads');
  console.log(`  ${all.toFixed(2)} s, of which ${start.toFixed(2)} s are starting and compiling; target ${target} s: ${all < target ? 'met' : 'missed'}`);
}

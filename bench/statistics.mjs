// How long the analysis of simulated experiments takes, for `npm run bench`: 1,000 experiments at each of 8 sizes.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const entry = `
export { AnovaDesign } from './src/statistics/anova/design.ts';
export { pooledStatistic, pOfT } from './src/statistics/t-tests/statistic.ts';
export { Random, streams } from './src/random/random.ts';
`;

async function statisticsIn(root, scratch) {
  const outfile = join(scratch, 'statistics.mjs');
  await build({ absWorkingDir: root, stdin: { contents: entry, resolveDir: root, loader: 'ts' }, outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' });
  return import(pathToFileURL(outfile).href);
}

const experiments = 1000;
const sizes = [6, 8, 10, 12, 14, 16, 18, 20];
const groups = 4;

/**
 * Microseconds an experiment, each with scores of its own: all sums of squares, F and p of a mixed analysis of variance of 4 groups
 * with so many sessions, and a t test of two of the groups beside it. In one run, best of 5.
 */
export async function statisticsTimes(root, scratch) {
  const { AnovaDesign, pooledStatistic, pOfT, Random, streams } = await statisticsIn(root, scratch);
  const levels = (count) => Array.from({ length: count }, (_value, level) => String(level));
  const random = new Random(1, streams.simulation);
  const scores = Float64Array.from({ length: 1_000_000 }, () => 300 + 100 * random.normal());
  let small = 0;
  const time = (analyse) => {
    const once = () => {
      const begin = performance.now();
      for (const n of sizes) {
        const analysis = analyse(n);
        for (let experiment = 0; experiment < experiments; experiment++) small += analysis(experiment * 101) < 0.05 ? 1 : 0;
      }
      return performance.now() - begin;
    };
    return (Math.min(...[1, 2, 3, 4, 5].map(once)) / sizes.length / experiments) * 1000;
  };
  const mixed = (sessions) => (n) => {
    const cellOf = Array.from({ length: n * groups }, (_value, animal) => animal % groups);
    const design = new AnovaDesign({ between: [{ name: 'group', levels: levels(groups) }], within: [{ name: 'session', levels: levels(sessions) }], cellOf });
    return (first) => {
      design.fitScores(scores, first);
      let least = 1;
      for (let effect = 1; effect < design.effects.length; effect++) {
        const { df1, stratum } = design.effects[effect];
        // Where there is something to correct for, it is corrected.
        least = Math.min(least, design.p(effect, stratum > 0 && df1 > groups ? design.sphericity(stratum).greenhouseGeisser : 1));
      }
      return least;
    };
  };
  const result = {
    twoSessions: time(mixed(2)),
    eightSessions: time(mixed(8)),
    tTest: time((n) => (first) => pOfT(pooledStatistic(scores.subarray(first, first + n), scores.subarray(first + n, first + 2 * n)))),
  };
  if (small === 0) throw new Error('No experiment of many thousands had a small p.');
  return result;
}

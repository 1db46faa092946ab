import { readFileSync, writeFileSync } from 'node:fs';
import { Random, streams } from '../../src/random/random.js';
import { fitted } from '../../src/simulation/parameters/fitted.js';
import { compiled, textsOf } from '../validation/laboratory.js';
import { lines } from '../validation/lines.js';
import { deviationOf, free, valueIn, valuesOf } from './free.js';
import { minimise, type Minimum } from './minimise.js';
import { Objective } from './objective.js';

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

const founding = readFileSync('examples/witnessed-fear-planned.cpp', 'utf8');
const objective = new Objective(await compiled([...textsOf(lines), founding]), founding, lines);
const priors = free.map(() => 0);
/** Lines of which a parameter can change the misfit. */
const informing = lines.filter((line) => (objective.at(priors).ofLines.get(line) ?? []).length > 0);

function fit(start: readonly number[]): Minimum {
  const [least, most] = [free.map((one) => deviationOf(one, one.least)), free.map((one) => deviationOf(one, one.most))];
  return minimise({ residuals: (at) => objective.residuals(at, informing), start: start.map((value, index) => Math.max(least[index] ?? 0, Math.min(most[index] ?? 0, value))), least, most, steps: 30 });
}

/** From what was assumed, from places about it, and from what was fitted before, since there is more than one minimum. */
const places = 2;
const before = free.map((one) => deviationOf(one, valueIn(fitted, one)));
const random = new Random(1, streams.simulation);
const starts = [priors, ...Array.from({ length: places }, () => free.map(() => 0.7 * random.normal())), before];

say(`${free.length} parameters, ${informing.length} lines`);
const minima = starts.map((start, index) => {
  const minimum = fit(start);
  say(`start ${index}: sum of squares ${minimum.sum.toFixed(2)} after ${minimum.steps} steps ${JSON.stringify(valuesOf(minimum.at))}`);
  return minimum;
});
const { at: whole } = minima.reduce((best, other) => (other.sum < best.sum ? other : best));
const values = valuesOf(whole);
for (const { name, prior, shareOf } of free) say(`${name}: ${values[name]}, from ${shareOf === undefined ? String(prior) : `${prior} of ${shareOf}`}`);
for (const [{ about }, misfits] of objective.at(whole).ofLines) say(`${about}: ${misfits.map((misfit) => misfit.toFixed(2)).join(' ')}`);
say(`founding experiment: ${objective.at(whole).ofFounding.map((misfit) => misfit.toFixed(2)).join(' ')}`);
writeFileSync('src/simulation/parameters/fitted.ts', `// Made by \`npm run fit\`; never edited.\nexport const fitted: Readonly<Record<string, number>> = {\n${Object.entries(values).map(([name, value]) => `  ${name}: ${value},\n`).join('')}};\n`);

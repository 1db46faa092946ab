import type { LearnerName } from '../../src/simulation/learners.js';
import { fitted } from '../../src/simulation/parameters/fitted.js';
import { Parameters } from '../../src/simulation/parameters/parameters.js';
import { priorTable } from '../../src/simulation/parameters/table.js';
import { free, valueIn } from '../fit/free.js';
import { compiled, Laboratory, type Studies, textsOf } from './laboratory.js';
import type { Line, Prediction } from './line.js';
import { lines, unrepresented } from './lines.js';

const animals = 600;
const seed = 2003;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const yes = (agrees: boolean): string => (agrees ? 'yes' : '**no**');

interface Compared extends Prediction {
  readonly line: Line;
}

/** What the model with its defaults has for every line. */
export function compared(studies: Studies, parameters = Parameters.defaults, learner: LearnerName = 'strengths'): Compared[] {
  const laboratory = new Laboratory(studies, parameters, animals, seed, learner);
  return lines.map((line) => ({ line, ...line.predict(laboratory.of(line)) }));
}

const agreeing = (all: readonly Compared[]): number => all.filter(({ agrees }) => agrees).length;

/** docs/validation.md, from a run of all studies. */
export async function page(): Promise<string> {
  const studies = await compiled(textsOf(lines));
  const all = compared(studies);
  const before = compared(studies, Parameters.defaults.with(Object.fromEntries(priorTable.map(({ name, value }) => [name, value])), 'before the fit'));
  const second = compared(studies, Parameters.defaults, 'latent causes');
  const otherwise = second.filter(({ predicted }, index) => predicted !== all[index]?.predicted);
  return `# Predicted and published

What the simulated animal does with default parameters, beside what was published. ${agreeing(all)} of ${all.length} lines agree; the others are misses, and stand here as such, each with what is
thought to be its cause. ${free.length} parameters that nobody has measured were fitted to these lines, so that agreement is a fit and no test; with the values assumed before, ${agreeing(before)} of ${all.length} agreed.
No line was held out, so that how well the model predicts a study that it was not fitted to is not known.

This page is made from a run: \`UPDATE_DOCS=1 npx vitest run --project unit test/docs/validation.test.ts\`. The studies follow the published ones in drug, dose, route, number and length of sessions, and in what comes before a test, as far as the
source says it; the rest is the same for all (a box with two compartments, tests of 20 min, counterbalanced). A preference is “found in” so many of 50 simulated experiments with 12 animals, by a t test of the change from the
pretest; it agrees if that is at least 80 % where one was reported, and at most 20 % where none was.

${table(['', 'published', 'predicted', 'agrees', 'source'], all.map(({ line, predicted, agrees }) => [line.about, line.published, predicted, yes(agrees), line.source]))}

## Misses, and why

${all.filter(({ agrees }) => !agrees).map(({ line }) => `- **${line.about}.** ${line.cause}`).join('\n')}

## The second learner

The same animals with the same parameters, but that they learn by inferring [latent causes](simulation.md). ${agreeing(second)} of ${all.length} lines agree. Nothing was fitted for it, and it has no parameter but those that were
published with it and a threshold. Lines that are not here are as above, since no learning is in them.

${table(['', 'published', 'predicted', 'agrees'], otherwise.map(({ line, predicted, agrees }) => [line.about, line.published, predicted, yes(agrees)]))}

## What was fitted, and how

\`npm run fit\` looks for the values at which the sum of three kinds of squares is least: how far each line is from what was published, in units of its error or of its tolerance (as by Cauchy's distribution, so that
a line that contradicts others pulls hardly more the farther it is, and does not cost them all); how far the five directions of the founding experiment are from being found in nearly every experiment; and how far each parameter is from the value that was assumed,
where its range counts as four standard deviations of its logarithm. What no line says anything about stays where it was. Parameters with a source are not moved. The same animals are simulated for all values; they are not those of this page.
It is Levenberg and Marquardt's method, from what was assumed, from two places about it and from what was fitted the time before, of which the best is kept: they end in different minima, so that other values may do about as well.

${table(['parameter', 'assumed', 'fitted', 'range', 'why not beyond'], free.map((one) => [`\`${one.name}\`${one.shareOf === undefined ? '' : `, as a share of \`${one.shareOf}\``}`, short(one.prior), short(valueIn(fitted, one)), `${one.least} to ${one.most}`, one.range]))}

## Not compared

${table(['', 'published', 'source', 'why'], unrepresented.map(({ about, published, source, because }) => [about, published, source, because]))}
`;
}

const short = (value: number): string => String(Number(value.toPrecision(3)));

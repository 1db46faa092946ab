import { readFileSync } from 'node:fs';
import { fitted } from '../../src/simulation/parameters/fitted.js';
import { Parameters } from '../../src/simulation/parameters/parameters.js';
import { priorTable } from '../../src/simulation/parameters/table.js';
import { free } from '../fit/free.js';
import { compiled, Laboratory, type Studies, textsOf } from './laboratory.js';
import type { Line, Prediction } from './line.js';
import { lines, unrepresented } from './lines.js';

const animals = 600;
const seed = 2003;

/** Parameters that were fitted without a line, by what the line is about. */
export const leftOut = JSON.parse(readFileSync(new URL('left-out.json', import.meta.url), 'utf8')) as Readonly<Record<string, Readonly<Record<string, number>>>>;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const yes = (agrees: boolean): string => (agrees ? 'yes' : '**no**');

export interface Compared extends Prediction {
  readonly line: Line;
}

/** What the model with its defaults has for every line. */
export function compared(studies: Studies, parameters = Parameters.defaults): Compared[] {
  const laboratory = new Laboratory(studies, parameters, animals, seed);
  return lines.map((line) => ({ line, ...line.predict(laboratory.of(line)) }));
}

/** Each line that was left out of a fit, as that fit predicts it. */
function comparedLeftOut(studies: Studies): Compared[] {
  return lines.filter(({ about }) => leftOut[about] !== undefined).map((line) => {
    const laboratory = new Laboratory(studies, Parameters.defaults.with(leftOut[line.about] ?? {}, 'a fit without it'), animals, seed);
    return { line, ...line.predict(laboratory.of(line)) };
  });
}

const agreeing = (all: readonly Compared[]): number => all.filter(({ agrees }) => agrees).length;

/** docs/validation.md, from a run of all studies. */
export async function page(): Promise<string> {
  const studies = await compiled(textsOf(lines));
  const all = compared(studies);
  const without = comparedLeftOut(studies);
  const before = compared(studies, Parameters.defaults.with(Object.fromEntries(priorTable.map(({ name, value }) => [name, value])), 'before the fit'));
  const both = without.map((one) => ({ ...one, whole: all.find(({ line }) => line === one.line) }));
  return `# Predicted and published

What the simulated animal does with default parameters, beside what was published. ${agreeing(all)} of ${all.length} lines agree; the others are misses, and stand here as such, each with what is
thought to be its cause. ${free.length} parameters that nobody has measured were fitted to these lines, so that agreement is a fit and no test; with the values assumed before, ${agreeing(before)} of ${all.length} agreed.
What the model predicts of a line that it was not fitted to is [further down](#left-out-of-the-fit), and is the better guide to a study that nobody has done.

This page is made from a run: \`UPDATE_DOCS=1 npx vitest run --project unit test/docs/validation.test.ts\`. The studies follow the published ones in drug, dose, route, number and length of sessions, and in what comes before a test, as far as the
source says it; the rest is the same for all (a box with two compartments, tests of 20 min, counterbalanced). A preference is “found in” so many of 50 simulated experiments with 12 animals, by a t test of the change from the
pretest; it agrees if that is at least 80 % where one was reported, and at most 20 % where none was.

${table(['', 'published', 'predicted', 'agrees', 'source'], all.map(({ line, predicted, agrees }) => [line.about, line.published, predicted, yes(agrees), line.source]))}

## Misses, and why

${all.filter(({ agrees }) => !agrees).map(({ line }) => `- **${line.about}.** ${line.cause}`).join('\n')}

## Left out of the fit

Each line as it is predicted by a fit to all others: one step of the method without it, from the fit to all. ${agreeing(without)} of ${without.length} agree, and ${both.filter(({ agrees, whole }) => agrees && whole?.agrees === true).length} of the ${both.filter(({ whole }) => whole?.agrees === true).length} that agree when they are fitted to.

${table(['', 'published', 'predicted without it', 'agrees', 'fitted to, it agrees'], both.map(({ line, predicted, agrees, whole }) => [line.about, line.published, predicted, yes(agrees), yes(whole?.agrees === true)]))}

## What was fitted, and how

\`npm run fit\` looks for the values at which the sum of three kinds of squares is least: how far each line is from what was published, in units of its error or of its tolerance (as by Cauchy's distribution, so that
a line that contradicts others pulls hardly more the farther it is, and does not cost them all); how far the five directions of the founding experiment are from being found in nearly every experiment; and how far each parameter is from the value that was assumed,
where its range counts as four standard deviations of its logarithm. What no line says anything about stays where it was. Parameters with a source are not moved. The same animals are simulated for all values; they are not those of this page.
It is Levenberg and Marquardt's method, from what was assumed and from two places about it, of which the best is kept: they end in different minima, so that other values may do about as well.

${table(['parameter', 'assumed', 'fitted', 'range', 'why not beyond'], free.map(({ name, shareOf, prior, least, most, range }) => [`\`${name}\`${shareOf === undefined ? '' : `, as a share of \`${shareOf}\``}`, short(prior), short((fitted[name] ?? Number.NaN) / (shareOf === undefined ? 1 : (fitted[shareOf] ?? Number.NaN))), `${least} to ${most}`, range]))}

## Not compared

${table(['', 'published', 'source', 'why'], unrepresented.map(({ about, published, source, because }) => [about, published, source, because]))}
`;
}

const short = (value: number): string => String(Number(value.toPrecision(3)));

import { grouped } from '../../language/grouped.js';
import { isSize, nameOf } from '../../language/ir/reading.js';
import type { SimulationManifest } from '../../simulation/manifest.js';
import { clopperPearson } from '../../statistics/proportion.js';
import { addTally, emptyTally, questionOf, type Tally } from '../tally.js';
import type { Variant } from '../variant-names.js';
import type { PowerPlan } from './plan.js';
import type { PowerPoint, PowerReport, Rate, ReportedCriterion, SmallestSize } from './types.js';

/**
 * @param tallies of each part of the plan, one for each of its sizes
 * @param complete were all experiments simulated?
 */
export function powerReport({ tool, protocol, generator, seed, ignored, assumed }: SimulationManifest, plan: PowerPlan, tallies: readonly (readonly Tally[])[], complete: boolean): PowerReport {
  const { alpha, target, confidence, width, swept, variants, values, parts } = plan;
  const laid = parts.flatMap(({ variant, points }, part) => points.map((point, size) => ({ variant, point, tally: tallies[part]?.[size] ?? emptyTally() })));
  const points = laid.toSorted((one, other) => one.point - other.point).filter(({ tally }) => tally.runs > 0).map(({ variant, point, tally }) => pointOf(values[point] ?? {}, variant, tally, confidence));
  const all = emptyTally();
  for (const { variant, tally } of laid) if (variant === 'as planned') addTally(all, tally);
  return {
    $schema: 'urn:placepref:schema:power:1',
    power: '1.0',
    tool,
    protocol: { ...protocol, inputs: [...protocol.inputs] },
    generator,
    seed,
    alpha,
    target,
    confidence,
    width,
    complete,
    interrupted: complete ? null : 'power',
    swept,
    variants,
    points,
    smallest: smallestSizes(points, swept, target),
    notRun: Object.entries(all.notRun).flatMap(([analysis, reasons]) => Object.entries(reasons).map(([why, experiments]) => ({ analysis, why, experiments }))),
    sensitivity: null,
    ignored: [...ignored],
    assumed: [...assumed],
  };
}

function pointOf(values: Readonly<Record<string, string>>, variant: Variant, tally: Tally, confidence: number): PowerPoint {
  const { runs, animals, excluded, questions, criteria } = tally;
  return {
    values: { ...values },
    variant,
    runs,
    animals: animals / runs,
    excluded: excluded / runs,
    rates: Object.entries(questions).map(([key, counts]): Rate => {
      const found = variant === 'no effect' ? counts.found : counts.expected;
      const { low, high } = clopperPearson(found, runs, confidence);
      return { ...questionOf(key), tested: counts.tested, found, rate: found / runs, low, high };
    }),
    criteria: Object.entries(criteria).map(([phase, counts]): ReportedCriterion => criterionOf(phase, counts)),
  };
}

function criterionOf(phase: string, { animals, metOn }: Tally['criteria'][string]): ReportedCriterion {
  const days = Object.entries(metOn).map(([day, count]) => ({ day: Number(day), count })).sort((one, other) => one.day - other.day);
  const met = days.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  const median = days.find(({ count }) => (before += count) >= met / 2);
  return { phase: nameOf(phase), met: met / animals, medianDay: median?.day ?? null };
}

/** Of each question, as planned: which sizes reach the target. Nothing is said where the number of animals is not swept, or by several sweeps. */
function smallestSizes(points: readonly PowerPoint[], swept: readonly string[], target: number): SmallestSize[] {
  const [size, ...others] = swept.filter(isSize);
  if (size === undefined || others.length > 0) return [];
  const rows = points.filter(({ variant }) => variant === 'as planned').flatMap(({ values, rates }) => {
    const { [size]: n = '', ...given } = values;
    return rates.map((rate) => ({ n, given, rate }));
  });
  const questions = grouped(rows, ({ given, rate: { analysis, kind, what, at } }) => JSON.stringify([given, analysis, kind, what, at]));
  return [...questions.values()].flatMap((same) => {
    const bySize = same.toSorted((one, other) => Number(one.n) - Number(other.n));
    const reaching = (bound: 'low' | 'high'): string | null => bySize.find(({ rate }) => rate[bound] >= target)?.n ?? null;
    return same.slice(0, 1).map(({ given, rate: { analysis, kind, what, at } }) => ({ given, analysis, kind, what, at, sure: reaching('low'), possible: reaching('high') }));
  });
}

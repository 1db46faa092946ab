import { grouped } from '../../language/grouped.js';
import { nameOf } from '../../language/ir/reading.js';
import type { Experiment, Study } from '../../language/ir/types.js';
import { generator } from '../../random/random.js';
import { isSize } from '../../simulation/sweep.js';
import { clopperPearson } from '../../statistics/proportion.js';
import type { Part, Parts } from '../parts.js';
import { addTally, emptyTally, questionOf, type Tally } from '../tally.js';
import type { PowerPoint, PowerReport, Rate, ReportedCriterion, ReportedVariant, SmallestSize } from './types.js';
import { otherThan } from '../variants.js';

/** What was asked besides the protocol. */
export interface PowerSetting {
  readonly seed: number;
  readonly alpha: number | null;
  readonly target: number;
  readonly confidence: number;
  readonly width: number | null;
  readonly complete: boolean;
  readonly weaker: number;
}

/** @param tallies of each part, one for each of its sizes */
export function powerReport(study: Study, experiment: Experiment, { points, parts, simulation }: Parts, tallies: readonly (readonly Tally[])[], setting: PowerSetting, version: string): PowerReport {
  const { weaker, ...asked } = setting;
  const swept = Object.keys(points[0]?.values ?? {});
  const laid = parts.flatMap((part, index) => part.points.map((point, size) => ({ part, point, tally: (tallies[index]?.[size] ?? emptyTally()) })));
  const reported = laid.toSorted((one, other) => one.point - other.point).filter(({ tally }) => tally.runs > 0).map(({ part, point, tally }) => pointOf(points[point]?.values ?? {}, part, tally, setting.confidence));
  const all = emptyTally();
  for (const { part, tally } of laid) if (part.variant === 'as planned') addTally(all, tally);
  return {
    $schema: 'urn:placepref:schema:power:1',
    power: '1.0',
    tool: { name: 'placepref', version },
    protocol: { title: study.title, experiment: experiment.name, inputs: study.inputs },
    generator,
    ...asked,
    swept,
    variants: [...new Set(parts.map(({ variant }) => variant))].map((name) => ({ name, what: whatOf(name, parts, weaker) })),
    points: reported,
    smallest: smallestSizes(reported, swept, setting.target),
    notRun: Object.entries(all.notRun).flatMap(([analysis, reasons]) => Object.entries(reasons).map(([why, experiments]) => ({ analysis, why, experiments }))),
    sensitivity: null,
    ignored: [...simulation.design.ignored],
    assumed: [...simulation.design.assumed],
  };
}

function whatOf(variant: ReportedVariant['name'], [first]: readonly Part[], weaker: number): string {
  const learner = first?.settings.learner ?? 'strengths';
  const said: Readonly<Record<ReportedVariant['name'], string>> = {
    'as planned': `the model as it is; animals learn by ${learner}`,
    weaker: `all effects of drugs, of stress and of watching ${weaker} times as large`,
    'other learner': `animals learn by ${otherThan(learner)}`,
    'no effect': 'drugs, stress and watching have no effect; p below alpha on either side is counted',
  };
  return said[variant];
}

function pointOf(values: Readonly<Record<string, string>>, { variant }: Part, tally: Tally, confidence: number): PowerPoint {
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

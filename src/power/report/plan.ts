import type { Part, Parts } from '../parts.js';
import { otherThan } from '../variants.js';
import type { PowerReport, ReportedVariant } from './types.js';

/** What is counted, and what is asked of the counts; plain data. */
export interface PowerPlan extends Pick<PowerReport, 'alpha' | 'target' | 'confidence' | 'width' | 'swept' | 'variants'> {
  /** Of each point, as written, by name. */
  readonly values: readonly Readonly<Record<string, string>>[];
  /** What is simulated by itself; the points are those of its sizes. */
  readonly parts: readonly Pick<Part, 'variant' | 'points'>[];
}

/** @param weaker share of each effect that the weaker variant has */
export function powerPlan({ points, parts }: Parts, weaker: number, asked: Pick<PowerPlan, 'alpha' | 'target' | 'confidence' | 'width'>): PowerPlan {
  return {
    ...asked,
    swept: Object.keys(points[0]?.values ?? {}),
    variants: [...new Set(parts.map(({ variant }) => variant))].map((name) => ({ name, what: whatOf(name, parts, weaker) })),
    values: points.map(({ values }) => values),
    parts: parts.map(({ variant, points: own }) => ({ variant, points: own })),
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

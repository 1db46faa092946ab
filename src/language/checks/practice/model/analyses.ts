import type { Section } from '../../../ir/types.js';
import type { ExperimentModel } from './experiment.js';
import { term } from '../../../ir/reading.js';

export function sectionsOf({ experiment }: ExperimentModel, kind: Section['kind']): readonly Section[] {
  return experiment.sections.filter((section) => section.kind === kind);
}

/** The analysis that decides: the primary one, or the only one. */
export function primaryAnalysis(experiment: ExperimentModel): Section | undefined {
  const analyses = sectionsOf(experiment, 'analysis');
  return analyses.find((analysis) => term(analysis, 'primary') === 'yes') ?? (analyses.length === 1 ? analyses[0] : undefined);
}

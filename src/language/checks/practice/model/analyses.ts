import type { Section } from '../../../ir/types.js';
import type { ExperimentModel } from './experiment.js';
import { grouped } from '../../../grouped.js';
import { term } from '../../../ir/reading.js';

const sectionsByKind = ({ experiment }: ExperimentModel): ReadonlyMap<Section['kind'], readonly Section[]> => grouped(experiment.sections, ({ kind }) => kind);

export function sectionsOf(experiment: ExperimentModel, kind: Section['kind']): readonly Section[] {
  return experiment.derived(sectionsByKind).get(kind) ?? [];
}

/** The analysis that decides: the primary one, or the only one. */
export function primaryAnalysis(experiment: ExperimentModel): Section | undefined {
  const analyses = sectionsOf(experiment, 'analysis');
  return analyses.find((analysis) => term(analysis, 'primary') === 'yes') ?? (analyses.length === 1 ? analyses[0] : undefined);
}

import { flatMap } from '../../../flat-map.js';
import type { Fact, Facts, Id, Position } from '../../../ir/types.js';
import { sectionsOf } from '../model/analyses.js';
import { headerOf, sized } from '../model/design.js';
import type { ExperimentModel } from '../model/experiment.js';
import type { StudyModel } from '../model/study.js';

/** The essential ten of ARRIVE 2.0 (Percie du Sert 2020, PMC7360023), without its tenth, results: a protocol has none. */
export const arriveItems = [
  'study-design',
  'sample-size',
  'inclusion-exclusion',
  'randomisation',
  'blinding',
  'outcome-measures',
  'statistical-methods',
  'experimental-animals',
  'experimental-procedures',
] as const;

export type ArriveItem = (typeof arriveItems)[number];

type Status = 'stated' | 'unstated' | 'missing';

/** What an item asks for of one part of the study. */
export interface ArrivePoint {
  /** In words: `the experimental unit`. */
  readonly what: string;
  /** How it is written. */
  readonly write: string;
  readonly experiment: Id;
  readonly status: Status;
  /** The part that says it, or would; null where there is none. */
  readonly of: Id | null;
  readonly at: Position;
}

export interface ArriveEntry {
  readonly item: ArriveItem;
  /** `missing` where anything is missing; else `unstated` where anything is. */
  readonly status: Status;
  readonly points: readonly ArrivePoint[];
}

interface Part {
  readonly id: Id;
  readonly facts: Facts;
  readonly at: Position;
}

type Asked = Omit<ArrivePoint, 'experiment'>;

const statusOfFact = (fact: Fact | undefined): Status => (fact === undefined ? 'missing' : fact.status === 'unstated' ? 'unstated' : 'stated');

/** Of the first part that states it, whether it states a fact. */
function factPoint(what: string, write: string, parts: readonly Part[], name: string, otherwise: Position): Asked {
  const part = parts.find(({ facts }) => facts[name] !== undefined) ?? parts[0];
  return { what, write, status: statusOfFact(part?.facts[name]), of: part?.id ?? null, at: part?.at ?? otherwise };
}

function presence(what: string, write: string, [first]: readonly Omit<Part, 'facts'>[], otherwise: Position): Asked {
  return { what, write, status: first === undefined ? 'missing' : 'stated', of: first?.id ?? null, at: first?.at ?? otherwise };
}

/** What each item asks of one experiment. */
function askedOf(experiment: ExperimentModel, item: ArriveItem): readonly Asked[] {
  const { study, experiment: own } = experiment;
  const header = headerOf(study);
  const groups = sized(experiment);
  const first = groups[0]?.at ?? header;
  const isCompared = own.arms.length > 1;
  const allocations = sectionsOf(experiment, 'allocation');
  switch (item) {
    case 'study-design': {
      const unit = factPoint('the experimental unit', 'allocation { unit: animal }', allocations, 'unit', first);
      return [presence('the groups', 'groups', groups, header), ...(isCompared ? [unit] : [])];
    }
    case 'sample-size':
      return groups.map(({ id, name, n, at }) => ({ what: `the number of animals of ${name}`, write: 'n: 12 per group', status: statusOfFact(n), of: id, at }));
    case 'inclusion-exclusion':
      return [presence('when an animal or a session is left out', 'exclude animal when …', own.exclusions, header)];
    case 'randomisation':
      return isCompared ? [factPoint('how animals come to the groups', 'allocation { method: randomised }', allocations, 'method', first)] : [];
    case 'blinding':
      return [factPoint('who is blind', 'blinding { blind: scorer }', sectionsOf(experiment, 'blinding'), 'blind', header)];
    case 'outcome-measures':
      return [presence('what is measured', 'outcome preference = time in …', own.outcomes, header)];
    case 'statistical-methods': {
      const analyses = sectionsOf(experiment, 'analysis');
      if (analyses.length === 0) return [presence('the analysis', 'analysis { outcome: …  test: … }', [], header)];
      return analyses.map((analysis) => factPoint(`the test of ${analysis.name ?? 'the analysis'}`, 'test: t_test', [analysis], analysis.facts['test'] === undefined && analysis.facts['model'] !== undefined ? 'model' : 'test', header));
    }
    case 'experimental-animals':
      return [presence('the animals', 'animals mice { species: mouse }', study.study.definitions.filter(({ kind }) => kind === 'animals'), header)];
    case 'experimental-procedures':
      return own.phases
        .filter(({ kind }) => kind === 'phase')
        .map(({ id, name, sessions, at }) => ({ what: `what is done in ${name}`, write: 'session … { … }', status: sessions.some(({ steps }) => steps.length > 0) ? 'stated' : 'missing', of: id, at }));
  }
}

function statusOf(points: readonly ArrivePoint[]): Status {
  const has = (status: Status): boolean => points.some((one) => one.status === status);
  return has('missing') ? 'missing' : has('unstated') ? 'unstated' : 'stated';
}

/** Is it a protocol of a study, and no library or first lines of one: with phases, and with animals or an apparatus? */
export function isStudy({ study }: StudyModel): boolean {
  return study.kind === 'protocol' && study.experiments.some(({ phases }) => phases.length > 0) && study.definitions.some(({ kind }) => kind === 'animals' || kind === 'apparatus');
}

/**
 * What a study says of each item of ARRIVE that a protocol can answer: `unstated` is what it says that it does not say. Finer
 * rules ask further: for species, strain and sex, for the primary outcome, for alpha. Empty where there is no whole protocol.
 */
export const arriveReport = (study: StudyModel): readonly ArriveEntry[] => study.derived(makeReport);

function makeReport(study: StudyModel): readonly ArriveEntry[] {
  if (!isStudy(study)) return [];
  return arriveItems.map((item) => {
    const points = flatMap(study.experiments, (experiment) => askedOf(experiment, item).map(({ what, write, status, of, at }) => ({ what, write, experiment: experiment.experiment.id, status, of, at })));
    return { item, status: statusOf(points), points };
  });
}

import { Analyst, type Analysed } from '../analysis/analyse.js';
import { Exclusions } from '../analysis/exclusions.js';
import { plannedAnalyses, type PlannedAnalysis } from '../analysis/plan.js';
import type { Experiment, Id, Study } from '../language/ir/types.js';
import { Evaluator } from '../results/evaluate.js';
import { simulationOf, type Settings, type Simulation } from '../simulation/simulation.js';
import { decisionsOf, nothingFound, type FindingsByQuestion } from './decisions.js';
import { Subset } from './subset.js';
import { emptyTally, questionKey, type Tally } from './tally.js';

/** One design that is simulated at its largest size, and analysed at each of several. */
export class Course {
  readonly simulation: Simulation;
  private readonly subsets: readonly Subset[];
  private readonly exclusions: Exclusions;
  private readonly analyst: Analyst;
  private readonly plans: readonly PlannedAnalysis[];

  /**
   * @param sizes animals of each arm, at each of the sizes
   * @param alpha in the place of that of the protocol
   * @param like of the same design
   * @throws Refused naming all that a simulation needs to know, and every setting that makes no sense
   */
  constructor(study: Study, experiment: Experiment, settings: Settings, sizes: readonly Readonly<Record<Id, number>>[], alpha?: number, like?: Simulation) {
    const largest: Record<Id, number> = { ...settings.sizes };
    for (const each of sizes) for (const [arm, n] of Object.entries(each)) largest[arm] = Math.max(n, largest[arm] ?? 0);
    this.simulation = simulationOf(study, experiment, { ...settings, sizes: largest }, like);
    const { definitions, simulated } = this.simulation;
    this.subsets = sizes.map((each) => new Subset(simulated, each));
    const evaluator = new Evaluator(experiment, definitions);
    this.exclusions = new Exclusions(experiment, evaluator);
    this.analyst = new Analyst(experiment, definitions, evaluator);
    this.plans = plannedAnalyses(experiment).map((plan) => (alpha === undefined ? plan : { ...plan, alpha }));
  }

  /** What comes of the runs from `from` up to, and without, `to`: a tally for each of the sizes. */
  block(seed: number, from: number, to: number): Tally[] {
    const tallies = this.subsets.map(emptyTally);
    for (let run = from; run < to; run++) {
      this.simulation.simulated.run(seed, run);
      for (const [index, subset] of this.subsets.entries()) {
        subset.refresh();
        this.count(tallies[index] as Tally, subset);
      }
    }
    return tallies;
  }

  /** What is found in each of these runs, at the first of the sizes. */
  findings(seed: number, from: number, to: number): FindingsByQuestion {
    const found: FindingsByQuestion = {};
    const [subset] = this.subsets as [Subset, ...Subset[]];
    for (let run = from; run < to; run++) {
      this.simulation.simulated.run(seed, run);
      subset.refresh();
      const kept = this.exclusions.apply(subset);
      for (const plan of this.plans) {
        if (plan.alpha === null) continue;
        for (const { question, p, isOnSide, effect } of decisionsOf(this.analyst.analyse(plan, kept, false))) {
          const own = (found[questionKey(question)] ??= nothingFound(to - from));
          own.found[run - from] = p < plan.alpha && isOnSide;
          own.effects[run - from] = effect;
        }
      }
    }
    return found;
  }

  private count(tally: Tally, subset: Subset): void {
    const kept = this.exclusions.apply(subset);
    tally.runs++;
    tally.animals += subset.count;
    tally.excluded += new Set(kept.excluded.flatMap(({ animal, session }) => (session === null ? [animal] : []))).size;
    for (const plan of this.plans) countAnalysis(tally, this.analyst.analyse(plan, kept, false));
    for (const [phase, met] of this.simulation.simulated.metOn) {
      const own = (tally.criteria[phase] ??= { animals: 0, metOn: {} });
      own.animals += subset.count;
      for (const animal of subset.animals) {
        const day = met[animal] ?? 0;
        if (day > 0) own.metOn[day] = (own.metOn[day] ?? 0) + 1;
      }
    }
  }
}

function countAnalysis(tally: Tally, analysed: Analysed): void {
  const { plan: { alpha, name: analysis }, main, expectations } = analysed;
  if (main.notRun !== undefined) reason(tally, analysis, main.notRun);
  if (alpha === null) {
    reason(tally, analysis, 'its alpha is unstated; give one with --alpha');
    return;
  }
  for (const { question, p, isOnSide } of decisionsOf(analysed)) {
    const counts = (tally.questions[questionKey(question)] ??= { tested: 0, found: 0, expected: 0 });
    if (!Number.isNaN(p)) counts.tested++;
    if (!(p < alpha)) continue;
    counts.found++;
    if (isOnSide) counts.expected++;
  }
  for (const { expectation, result } of expectations) if (result.notRun !== undefined) reason(tally, `${analysis}, ${expectation.name}`, result.notRun);
}

function reason({ notRun }: Tally, analysis: string, why: string): void {
  const known = (notRun[analysis] ??= {});
  known[why] = (known[why] ?? 0) + 1;
}

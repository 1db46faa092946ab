import { exp } from '../numerics/exp.js';
import { Random, streams } from '../random/random.js';
import { Box, type Visits } from './choice/box.js';
import type { Check, CompiledDesign, CompiledTrack, Events } from './design/types.js';
import { clearances, drugAt, drugColumn, kinds, measures, nowhere } from './design/types.js';
import type { Circumstances, Learner } from './learning/learner.js';
import type { Constants } from './constants.js';
import { verdicts } from '../results/criteria.js';
import { type Intervals, intervalsOf, weightOf } from './intervals.js';
import { freezingOf, meanFreezing, stressAfter, witnessedStress, type Witnessing } from './social/social.js';

/** What follows a day of a phase that ends by a criterion, one of `verdicts`. */
export type Judge = (check: Check) => number;

/** Where in the drug table of an event an animal's clearance lies: between two nodes. */
interface Clearance {
  node: number;
  share: number;
}

/**
 * The kernel: puts one animal after another through a track and writes what is measured of it into a row. Animal `index` of
 * run `run` has the same row whoever asks for it, in whatever order. Nothing is allocated for an event.
 */
export class Animal {
  private readonly random: Random;
  private readonly boxes: readonly Box[];
  private readonly bias: Float64Array;
  private readonly values: readonly Float64Array[];
  private readonly biases: readonly Float64Array[];
  private readonly circumstances: Circumstances = { context: 0, stress: 0, drug: 0 };
  private readonly watching: Witnessing = { fear: 0, familiar: true, shockedBefore: true, oxytocinCentral: 0, oxytocinPeripheral: 0 };
  private readonly clearance: Clearance = { node: 0, share: 0 };
  /** Place of each role, of the animal that was last looked at. */
  readonly placeOfRole: Int32Array;
  private sensitivity = 1;
  private sociability = 1;
  private crossings = 1;
  private stress = 0;
  private freezing = 0;
  private readonly intervals = new Map<CompiledTrack, Intervals>();

  constructor(private readonly design: CompiledDesign, private readonly constants: Constants, private readonly learner: Learner) {
    this.random = new Random(0, streams.simulation);
    this.boxes = design.boxes.map(({ count, joined }) => new Box(count, joined));
    this.values = design.boxes.map(({ count }) => new Float64Array(count));
    this.biases = design.boxes.map(({ count }) => new Float64Array(count));
    this.bias = new Float64Array(design.places.length);
    this.placeOfRole = new Int32Array(design.roles.length);
  }

  /**
   * @param index of the animal in the experiment, from 0
   * @param order of the animal in its group, from 0: where places are counterbalanced they change with it
   * @param judge says what follows a day of a phase that ends by a criterion, one of `verdicts`; without it phases take all their days
   * @param row takes what is measured, from `offset` on, in the units of the representation; NaN where the animal was lost
   */
  run(track: CompiledTrack, seed: number, run: number, index: number, order: number, row: Float64Array, offset: number, judge?: Judge): void {
    this.prepare(seed, run, index, order);
    const { events } = track;
    const attrition = track.attrition >= 0 ? track.attrition : this.constants.attrition;
    const lostAt = this.random.unit() < attrition ? this.random.unit() * (events.onset[events.count - 1] ?? 0) : Infinity;
    row.fill(Number.NaN, offset, offset + track.cells.length);
    const intervals = this.intervalsOf(track);
    let chosen = false;
    for (let event = 0; event < events.count; event++) {
      if ((events.onset[event] as number) > lostAt) return;
      this.learner.rest(intervals.kept, 2 * event);
      this.stress *= intervals.calmed[event] as number;
      const kind = events.kind[event] as number;
      if (kind === kinds.exposure) this.expose(events, event, intervals);
      else if (kind === kinds.access) {
        this.explore(events, event);
        if (!chosen) this.choosePlaces(events.box[event] as number);
        chosen = true;
      } else if (kind === kinds.stressor) this.frighten(events.stress[event] as number);
      else this.witness(events, event);
      this.measure(track, event, row, offset);
      const check = events.check[event] as number;
      if (check < 0 || judge === undefined) continue;
      const { resume } = track.checks[check] as Check;
      const verdict = judge(track.checks[check] as Check);
      if (verdict === verdicts.out) return;
      // What follows the phase follows it as if it had taken all its days: the time between is that of its last day.
      if (verdict === verdicts.over) event = resume - 1;
    }
  }

  /** From now on these are told where it is in free access; without them nobody is. */
  watch(visits?: Visits): void {
    for (const box of this.boxes) box.visits = visits;
  }

  private intervalsOf(track: CompiledTrack): Intervals {
    const known = this.intervals.get(track);
    if (known !== undefined) return known;
    const made = intervalsOf(track, this.constants, this.learner);
    this.intervals.set(track, made);
    return made;
  }

  /** Draws an animal. */
  private prepare(seed: number, run: number, index: number, order: number): void {
    const { constants, random, design } = this;
    random.restart(seed, streams.animals, run, index);
    this.setClearance(random.normal());
    this.sensitivity = exp(constants.sensitivitySpread * random.normal());
    this.sociability = exp(constants.socialSpread * random.normal());
    this.crossings = exp(constants.crossingsSpread * random.normal());
    this.learner.restart(exp(constants.learningSpread * random.normal()), seed, run, index);
    for (const { first, attraction } of design.boxes) {
      for (let place = 0; place < attraction.length; place++) this.bias[first + place] = (attraction[place] as number) + constants.biasSpread * random.normal();
    }
    for (const { firstRole, places, method } of design.assignments) {
      const shift = method === 'counterbalanced' ? order % places.length : method === 'random' ? random.below(places.length) : 0;
      for (let role = 0; role < places.length; role++) this.placeOfRole[firstRole + role] = places[(role + shift) % places.length] as number;
    }
    this.stress = 0;
    random.restart(seed, streams.simulation, run, index);
  }

  private setClearance(deviations: number): void {
    const last = clearances.count - 1;
    const at = Math.max(0, Math.min(last, (deviations - clearances.first) / clearances.step));
    this.clearance.node = Math.min(last - 1, Math.floor(at));
    this.clearance.share = at - this.clearance.node;
  }

  /** Of a biased assignment: the place that was less liked in the first test gets its role. */
  private choosePlaces(box: number): void {
    const tested = this.design.boxes[box];
    const { seconds } = this.boxes[box] as Box;
    for (const { firstRole, places, method, nonpreferred } of this.design.assignments) {
      if (method !== 'biased' || tested === undefined || places.some((place) => place < tested.first || place >= tested.first + tested.count)) continue;
      let least = 0;
      for (let index = 1; index < places.length; index++) {
        if ((seconds[(places[index] as number) - tested.first] as number) < (seconds[(places[least] as number) - tested.first] as number)) least = index;
      }
      for (let role = 0; role < places.length; role++) this.placeOfRole[firstRole + role] = places[(role - nonpreferred + least + places.length) % places.length] as number;
    }
  }

  /** What a drug does at an event, at the clearance of the animal. */
  private drug({ drugs }: Events, event: number, column: number): number {
    const { node, share } = this.clearance;
    const low = drugs[drugAt(event, node, column)] as number;
    return low + share * ((drugs[drugAt(event, node + 1, column)] as number) - low);
  }

  private look(events: Events, event: number): void {
    this.circumstances.context = events.context[event] as number;
    this.circumstances.stress = this.stress;
    this.circumstances.drug = Math.min(1, this.sensitivity * this.drug(events, event, drugColumn.share));
  }

  private expose(events: Events, event: number, { weight, unlearning }: Intervals): void {
    const stated = events.place[event] as number;
    const minutes = events.minutes[event] as number;
    if (stated === nowhere || minutes <= 0) return;
    this.look(events, event);
    const place = stated < 0 ? (this.placeOfRole[-1 - stated] as number) : stated;
    this.learner.learn(place, this.sensitivity * this.drug(events, event, drugColumn.reward), weight[event] as number, unlearning[event] as number, this.circumstances);
    this.freezing = meanFreezing(this.constants.freezing, this.stress, minutes);
    this.stress = stressAfter(this.constants.freezing, this.stress, minutes);
  }

  private explore(events: Events, event: number): void {
    const index = events.box[event] as number;
    const minutes = events.minutes[event] as number;
    const { first, count } = this.design.boxes[index] as CompiledDesign['boxes'][number];
    const box = this.boxes[index] as Box;
    const values = this.values[index] as Float64Array;
    const biases = this.biases[index] as Float64Array;
    this.look(events, event);
    for (let place = 0; place < count; place++) {
      values[place] = this.learner.value(first + place, this.circumstances);
      biases[place] = this.bias[first + place] as number;
    }
    this.freezing = meanFreezing(this.constants.freezing, this.stress, minutes);
    box.prepare(this.constants.choice, values, biases, (1 - this.freezing) * this.crossings);
    const stated = events.start[event] as number;
    box.visits?.begin(event);
    box.run(stated < 0 ? this.random.below(count) : stated - first, minutes, this.random);
    const outcome = this.sensitivity * this.drug(events, event, drugColumn.reward);
    for (let place = 0; place < count; place++) {
      const seconds = box.seconds[place] as number;
      if (seconds > 0) this.learner.learn(first + place, outcome, weightOf(seconds / 60, this.constants.learningMinutes), weightOf(seconds / 60, this.constants.extinctionMinutes), this.circumstances);
    }
    this.stress = stressAfter(this.constants.freezing, this.stress, minutes);
  }

  private frighten(stress: number): void {
    this.stress += stress;
    this.freezing = freezingOf(this.constants.freezing, this.stress);
  }

  private witness(events: Events, event: number): void {
    const { watching } = this;
    watching.fear = events.stress[event] as number;
    watching.familiar = events.familiar[event] === 1;
    watching.shockedBefore = events.shockedBefore[event] === 1;
    watching.oxytocinCentral = this.drug(events, event, drugColumn.central);
    watching.oxytocinPeripheral = this.drug(events, event, drugColumn.peripheral);
    this.frighten(this.sociability * witnessedStress(this.constants.social, watching));
  }

  private measure({ events, measurements }: CompiledTrack, event: number, row: Float64Array, offset: number): void {
    const to = events.measuredFrom[event + 1] as number;
    for (let index = events.measuredFrom[event] as number; index < to; index++) {
      row[offset + (measurements.column[index] as number)] = this.measured(events.box[event] as number, measurements.measure[index] as number, measurements.place[index] as number);
    }
  }

  private measured(index: number, measure: number, place: number): number {
    if (measure === measures.freezing) return Math.max(0, Math.min(1, this.freezing + this.constants.scorerSpread * this.random.normal()));
    const box = this.boxes[index];
    if (box === undefined) return Number.NaN;
    if (measure === measures.transitions) return box.transitions;
    const at = place - (this.design.boxes[index] as CompiledDesign['boxes'][number]).first;
    if (!(at >= 0 && at < box.compartments)) return Number.NaN;
    if (measure === measures.entries) return box.entries[at] as number;
    return ((measure === measures.time ? box.seconds : box.latency)[at] as number) / 60;
  }
}


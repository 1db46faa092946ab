import { nameOf } from '../../language/ir/reading.js';
import type { Id } from '../../language/ir/types.js';
import type { Occasion } from '../../simulation/observed/occasions.js';
import { laneHeads } from '../timeline/model/lanes.js';
import { Lookup, readable } from '../timeline/model/lookup.js';
import type { SimulationFacts } from './types.js';

/** Groups by their ids, called as the timeline calls them. */
export function groupNames({ study, experiment }: SimulationFacts): ReadonlyMap<Id, string> {
  return new Map(laneHeads(new Lookup(study, experiment)).map(({ arm, label }) => [arm, label]));
}

/** `day 25`, and `relapse: witnessing` below it. */
export function occasionNames({ day, phase, session }: Occasion): { readonly title: string; readonly subtitle: string } {
  return { title: day === null ? readable(nameOf(phase)) : `day ${day}`, subtitle: day === null ? readable(nameOf(session)) : `${readable(nameOf(phase))}: ${readable(nameOf(session))}` };
}

/** `day 25, relapse: witnessing` */
export function occasionText(occasion: Occasion): string {
  const { title, subtitle } = occasionNames(occasion);
  return `${title}, ${subtitle}`;
}

/** Three figures, which is more than a prediction is worth: `412`, `41.2`, `0.412`. */
export function shownNumber(value: number): string {
  if (Number.isNaN(value)) return '';
  const shown = Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
  return shown.replace(/^-(?=0$)/, '').replace('-', '−');
}

/** `200 simulated experiments`; where more were asked for than a report looks at, that too. */
export function experimentsText({ spread, runs }: Pick<SimulationFacts, 'spread' | 'runs'>): string {
  const looked = spread.runs === 1 ? 'one simulated experiment' : `${grouping(spread.runs)} simulated experiments`;
  return spread.runs < runs ? `${looked}, the first of the ${grouping(runs)} that were asked for` : looked;
}

/** `3,000` */
export function grouping(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

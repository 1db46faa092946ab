import { withoutDust } from '../../language/words.js';
import { grouped } from '../../language/grouped.js';
import type { Administration, ScheduledEvent, Stock } from '../types.js';
import { sumOf } from './sum.js';

interface Draw {
  readonly event: ScheduledEvent;
  readonly administration: Administration;
  readonly solution: Pick<Stock, 'material' | 'name' | 'concentration' | 'strength'>;
  readonly volume: number;
}

/** Up to here one makes up tenths of a mL, beyond it whole ones. */
const wholeFrom = 10;

/**
 * What has to be made up for each date, one row a solution; what falls away if a criterion is met before has rows of its own.
 *
 * @param margin share made up beyond what is drawn up: 0.1 for a tenth more
 * @param labelOf of the bottle from which an event is given, where a solution comes in several: each is rounded up, and all have to be filled
 */
export function stockOf(events: readonly ScheduledEvent[], margin: number, labelOf: (event: ScheduledEvent) => string | null = () => null): Stock[] {
  const draws = events.filter(({ status }) => status !== 'past').flatMap(drawsOf);
  const solutions = grouped(draws, ({ event, administration, solution: { material, name, concentration, strength } }) => JSON.stringify([event.date, material, name, concentration, strength, bottleOf(administration), administration.route, event.status]));
  return [...solutions.values()].flatMap((same) => same.slice(0, 1).map((first) => stock(first, same, margin, labelOf))).toSorted(byDate);
}

/** A solution that holds several materials is drawn up whole, and so is what it has of each: as of a mix, of which each drug has its row, too. */
function drawsOf(event: ScheduledEvent): Draw[] {
  const { administration } = event;
  if (administration === undefined) return [];
  const { solution, materials, volume } = administration;
  const draw = (own: Draw['solution'], drawn: number | null): Draw[] => (drawn === null ? [] : [{ event, administration, solution: own, volume: drawn }]);
  return [
    ...(solution === undefined ? [] : draw({ material: materials.map(({ material }) => material).join(' + '), name: solution, concentration: null }, volume)),
    ...materials.flatMap(({ material, name, concentration, strength, volume: drawn }) => draw({ material, name: solution === undefined ? name : `${name} in ${solution}`, concentration, ...(strength !== undefined && { strength }) }, drawn)),
  ];
}

/** Tells solutions apart that hold the same materials: the concentration of one says nothing of the others. */
const bottleOf = ({ solution, materials }: Administration): readonly unknown[] => (solution === undefined ? [] : materials.map(({ concentration, strength }) => strength ?? concentration));

function stock({ event, administration, solution }: Draw, all: readonly Draw[], margin: number, labelOf: (event: ScheduledEvent) => string | null): Stock {
  const drawn = sumOf(all.map(({ volume }) => volume));
  const bottles = [...grouped(all, (draw) => labelOf(draw.event)).values()].map((same) => roundedUp(sumOf(same.map(({ volume }) => volume)) * (1 + margin)));
  const prepare = roundedUp(sumOf(bottles));
  const { concentration, strength } = solution;
  return {
    date: event.date,
    material: solution.material,
    name: solution.name,
    concentration,
    ...(strength !== undefined && { strength }),
    route: administration.route,
    injections: all.length,
    drawn,
    prepare,
    weighIn: concentration === null ? null : withoutDust(concentration * prepare),
    conditional: event.status === 'conditional',
  };
}

function roundedUp(millilitres: number): number {
  const step = millilitres < wholeFrom ? 0.1 : 1;
  return withoutDust(Math.ceil(withoutDust(millilitres / step)) * step);
}

function byDate(one: Stock, other: Stock): number {
  const key = ({ date, name, concentration, strength, conditional }: Stock): string => `${date} ${Number(conditional)} ${name} ${strength?.value ?? concentration ?? ''}`;
  return key(one) < key(other) ? -1 : 1;
}

import { withoutDust } from '../../language/words.js';
import { grouped } from '../../language/grouped.js';
import type { Administration, AdministeredMaterial, ScheduledEvent, Stock } from '../types.js';

interface Draw {
  readonly event: ScheduledEvent;
  readonly administration: Administration;
  readonly material: AdministeredMaterial;
}

/** Up to here one makes up tenths of a mL, beyond it whole ones. */
const wholeFrom = 10;

/**
 * What has to be made up for each date, one row a solution; what falls away if a criterion is met before has rows of its own.
 *
 * @param margin share made up beyond what is drawn up: 0.1 for a tenth more
 */
export function stockOf(events: readonly ScheduledEvent[], margin: number): Stock[] {
  const draws = events.flatMap((event): Draw[] => {
    const { administration } = event;
    if (administration === undefined || event.status === 'past') return [];
    return administration.materials.flatMap((material) => (material.volume === null ? [] : [{ event, administration, material }]));
  });
  const solutions = grouped(draws, ({ event, administration: { route }, material: { material, name, concentration } }) => JSON.stringify([event.date, material, name, concentration, route, event.status]));
  return [...solutions.values()].flatMap((same) => same.slice(0, 1).map((first) => stock(first, same, margin))).toSorted(byDate);
}

function stock({ event, administration, material }: Draw, all: readonly Draw[], margin: number): Stock {
  const drawn = withoutDust(all.reduce((sum, draw) => sum + (draw.material.volume ?? 0), 0));
  const prepare = roundedUp(drawn * (1 + margin));
  const { concentration } = material;
  return {
    date: event.date,
    material: material.material,
    name: material.name,
    concentration,
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
  const key = ({ date, name, concentration, conditional }: Stock): string => `${date} ${Number(conditional)} ${name} ${concentration ?? ''}`;
  return key(one) < key(other) ? -1 : 1;
}

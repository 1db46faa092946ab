import type { Lane } from './types.js';
import type { Sort } from './kinds.js';

interface Dosed {
  readonly legend: readonly Sort[];
  readonly lanes: readonly Lane[];
}

const amount = /^(\d[\d.]*)\s*(\S.*)$/;

/** A dose that is the same throughout stands in the legend; doses that differ stand at the marks, with their unit in the legend. */
export function withDoses({ legend, lanes }: Dosed): Dosed {
  const doses = new Map<string, Set<string | undefined>>();
  for (const { sort, entry } of marksOf(lanes)) doses.set(sort, (doses.get(sort) ?? new Set()).add(entry.dose));
  const units = new Map<string, string>();
  const labelled = legend.map((sort): Sort => {
    const found = [...(doses.get(sort.key) ?? [])];
    const [only] = found;
    if (sort.kind !== 'given' || only === undefined) return sort;
    if (found.length === 1) return { ...sort, label: sort.label.replace(/ (\w+)$/, ` ${only} $1`) };
    const ofDoses = new Set(found.map((dose) => amount.exec(dose ?? '')?.[2]));
    const [unit] = ofDoses;
    if (ofDoses.size > 1 || unit === undefined) return sort;
    units.set(sort.key, unit);
    return { ...sort, label: `${sort.label} (${unit} below)` };
  });
  if (units.size === 0) return { legend: labelled, lanes };
  const numbered = lanes.map((lane) => ({
    ...lane,
    cells: lane.cells.map((cell) => ({
      ...cell,
      sessions: cell.sessions.map((session) => ({
        ...session,
        marks: session.marks.map((mark) => {
          const number = units.has(mark.sort) ? amount.exec(mark.entry.dose ?? '')?.[1] : undefined;
          return number === undefined ? mark : { ...mark, number };
        }),
      })),
    })),
  }));
  return { legend: labelled, lanes: numbered };
}

/** Every mark of every lane. */
export function marksOf(lanes: readonly Lane[]): Lane['cells'][number]['sessions'][number]['marks'][number][] {
  return lanes.flatMap(({ cells }) => cells.flatMap(({ sessions }) => sessions.flatMap(({ marks }) => marks)));
}

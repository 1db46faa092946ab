import { dimensionOf, sameDimension } from './dimensions.js';
import { namedDimensions, type DimensionName } from './named-dimensions.js';
import { parseUnit } from './parse-unit.js';
import { atomicUnits, type AtomicUnit } from './units.js';

const known = new Map<DimensionName, readonly string[]>();

/** The units in which a quantity of a dimension is written, the usual one first and then those nearest to it, each under one of its spellings: `min`, `s`, `h`, … */
export function unitsOf(name: DimensionName): readonly string[] {
  const found = known.get(name) ?? find(name);
  known.set(name, found);
  return found;
}

function find(name: DimensionName): readonly string[] {
  const row = namedDimensions[name];
  const usual = row.example.replace(/^\S+ /, '');
  const [head = '', ...below] = usual.split('/');
  const of = atomicUnits.get(head);
  // `mg/kg` is usual, so `ug/kg` is possible; what stands below the line is the field's habit.
  const distance = ({ factor }: AtomicUnit): number => Math.abs(Math.log10(factor / (of?.factor ?? 1)));
  const heads = [...atomicUnits.values()]
    .filter(({ dimension }) => of !== undefined && sameDimension(dimension, of.dimension))
    .sort((a, b) => distance(a) - distance(b) || a.factor - b.factor)
    .map(({ symbol }) => symbol);
  const spelt = [usual, ...('output' in row ? [row.output] : []), ...heads.map((symbol) => [symbol, ...below].join('/'))];
  const byCode = new Map<string, string>();
  for (const text of spelt) {
    const unit = parseUnit(text);
    if (unit !== undefined && sameDimension(unit.dimension, dimensionOf(name)) && !byCode.has(unit.ucum)) byCode.set(unit.ucum, text);
  }
  return [...byCode.values()];
}

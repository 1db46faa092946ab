import { isSize, stepsOf } from '../../language/ir/reading.js';
import type { Experiment, Fact, Id, Study, Value } from '../../language/ir/types.js';
import { nameFor } from '../../simulation/design/source.js';
import { isAssumed } from '../../simulation/parameters/parameter.js';
import { rangeOf } from '../../simulation/parameters/ranges.js';
import { parameterTable } from '../../simulation/parameters/table.js';
import { simulationOf, type Settings, type Simulation } from '../../simulation/simulation.js';
import { writtenOf } from '../../simulation/sweep.js';
import type { End, VariedAssumption } from '../report/types.js';
import { endsOf } from './ends.js';

/** Something that was assumed, and how an experiment is simulated with other values of it. */
export interface Assumption extends Omit<VariedAssumption, 'settings'> {
  readonly settings: readonly { readonly end: End; readonly written: string; readonly settings: Settings }[];
  /** Is the design the same with all of them? */
  readonly hasSameDesign: boolean;
}

export interface Assumptions {
  /** Those that change anything that is measured. */
  readonly varied: readonly Assumption[];
  readonly unused: readonly string[];
  /** Words and times that were assumed, of which nobody can say what else to look at. */
  readonly notVaried: readonly { readonly name: string; readonly value: string }[];
}

/**
 * What the numbers of an experiment rest on and nobody has shown: assumed parameters of the model, values that were given with `--assume`, facts that the protocol marks as assumed. One that changes
 * no number of any animal of the first experiments is not used by them.
 *
 * @throws Refused naming all that the simulation of the protocol as it is needs to know
 */
export function assumptionsOf(study: Study, experiment: Experiment, settings: Settings, seed: number): Assumptions {
  const planned = simulationOf(study, experiment, settings);
  const values = valuesOf(planned, seed);
  const isUsed = ({ settings: ends, hasSameDesign }: Assumption): boolean => ends.some((each) => differ(valuesOf(simulationOf(study, experiment, each.settings, hasSameDesign ? planned : undefined), seed), values));
  const given = [...ofCommand(settings), ...ofProtocol(study, experiment, planned, settings)];
  const all = [...given.flatMap(({ assumption }) => assumption ?? []), ...ofModel(experiment, planned, settings)];
  const { design, animals } = planned.read;
  const varied = all.filter((one) => (one.of !== 'model' || design.has(one.name) || animals.has(one.name)) && isUsed(one));
  return {
    varied,
    unused: all.filter((one) => !varied.includes(one)).map(({ name }) => name),
    notVaried: given.flatMap(({ name, value, assumption }) => (assumption === undefined ? [{ name, value }] : [])),
  };
}

/** Experiments by which one sees whether anything changes. */
const looked = 3;

/** What is measured in the first experiments. */
function valuesOf({ simulated }: Simulation, seed: number): number[] {
  return Array.from({ length: looked }, (_, run) => {
    simulated.run(seed, run);
    return [...simulated.values];
  }).flat();
}

/** NaN stands for what was not measured, and is like itself. */
const differ = (one: readonly number[], other: readonly number[]): boolean => one.length !== other.length || one.some((value, index) => !Object.is(value, other[index]));

function ofModel({ sections }: Experiment, { parameters, read }: Simulation, settings: Settings): Assumption[] {
  const sourced = new Set(sections.flatMap(({ kind, facts }) => (kind === 'simulation' || kind === 'scenario' ? Object.entries(facts).flatMap(([name, { provenance }]) => (provenance?.sources === undefined ? [] : [name])) : [])));
  return parameterTable.filter(({ name, source }) => isAssumed(source) && !sourced.has(name)).map((row): Assumption => {
    const { name, unit } = row;
    const value = parameters.get(name);
    const { least, most, why } = rangeOf(row, value, (other) => parameters.get(other));
    const written = (number: number): string => `${number}${unit === '1' ? '' : ` ${unit}`}`;
    const ends = [{ end: 'low' as const, to: least }, { end: 'high' as const, to: most }].filter(({ to }) => to !== value);
    return {
      name,
      of: 'model',
      value: written(value),
      source: parameters.overridden.get(name) ?? row.source,
      range: why,
      hasSameDesign: !read.design.has(name),
      settings: ends.map(({ end, to }) => ({ end, written: written(to), settings: { ...settings, overrides: { ...settings.overrides, [name]: to }, overridesFrom: settings.overridesFrom || 'the analysis of sensitivity' } })),
    };
  });
}

interface Given {
  readonly name: string;
  readonly value: string;
  /** Undefined where nothing else can be looked at. */
  readonly assumption?: Assumption;
}

function givenOf(name: string, value: Value, of: Assumption['of'], source: string, settingsWith: (value: Value) => Settings): Given {
  const ends = endsOf(value);
  const written = writtenOf(value);
  if (ends === undefined) return { name, value: written };
  return { name, value: written, assumption: { name, of, value: written, source, range: ends.why, hasSameDesign: false, settings: ends.values.map(({ end, value: other }) => ({ end, written: writtenOf(other), settings: settingsWith(other) })) } };
}

function ofCommand(settings: Settings): Given[] {
  const given = Object.entries(settings.assumptions).filter(([name]) => !isSize(name));
  return given.map(([name, value]) => givenOf(name, value, 'command line', '--assume', (other) => ({ ...settings, assumptions: { ...settings.assumptions, [name]: other } })));
}

/** Facts that are marked as assumed, of those that the simulation asks for. */
function ofProtocol({ definitions }: Study, experiment: Experiment, { design }: Simulation, settings: Settings): Given[] {
  const { assignments, phases } = experiment;
  const parts: readonly { readonly id: Id; readonly facts: Readonly<Record<string, Fact>> }[] = [...definitions, ...assignments, ...phases, ...phases.flatMap(({ sessions }) => sessions), ...stepsOf(experiment)];
  const asked = new Set(design.asked);
  return parts.flatMap(({ id, facts }) =>
    Object.entries(facts).flatMap(([fact, { status, values: [value], provenance }]): Given[] => {
      const name = nameFor(id, fact);
      if (status !== 'assumed' || value === undefined || isSize(name) || !asked.has(name)) return [];
      return [givenOf(name, value, 'protocol', ['assumed', ...(provenance?.notes ?? [])].join('; '), (other) => ({ ...settings, instead: { ...settings.instead, [name]: other } }))];
    }),
  );
}

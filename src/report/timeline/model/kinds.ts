import { entryOf } from '../../../language/entry-of.js';
import { term } from '../../../language/ir/reading.js';
import type { Id, Step } from '../../../language/ir/types.js';
import { readable, type Lookup } from './lookup.js';
import { plainValue } from './words.js';

/** What a step is to a reader of the picture: a stay in one place, or anywhere in the box (`free`), a test there, and so on. */
export const kinds = ['given', 'place', 'free', 'test', 'social', 'stressor', 'device', 'surgery', 'sampling', 'measured', 'other'] as const;
export type Kind = (typeof kinds)[number];

/** Kinds of procedures, a word of the list `procedure_kind`, other than those that a place makes a test. */
const kindOfProcedure: Readonly<Record<string, Kind>> = {
  place_exposure: 'place',
  social_exposure: 'social',
  stressor: 'stressor',
  device_act: 'device',
  preparation_act: 'surgery',
  sampling: 'sampling',
  measurement: 'measured',
};

export function kindOf(step: Step, lookup: Lookup): Kind {
  if (step.materials !== undefined) return 'given';
  const kind = entryOf(kindOfProcedure, term(lookup.definitions.get(step.procedure ?? ''), 'kind')) ?? 'other';
  if (kind === 'measured' && step.values['place'] !== undefined) return 'test';
  return kind === 'place' && placesOf(step).some((id) => lookup.definitions.get(id)?.kind === 'apparatus') ? 'free' : kind;
}

/** Steps that share a mark, and so a line of the legend. */
export interface Sort {
  /** Equal for steps of one sort. */
  readonly key: string;
  readonly kind: Kind;
  readonly label: string;
  /** Nothing that acts is in it, or goes with it; drawn hollow. */
  readonly isPlain: boolean;
}

const givenWords: Readonly<Record<string, string>> = { inject: 'injected', infuse: 'infused', apply: 'applied', feed: 'fed' };
const longest = 48;

export function sortOf(step: Step, lookup: Lookup): Sort {
  const kind = kindOf(step, lookup);
  const label = labelOf(step, kind, lookup);
  return { key: `${kind} ${label}`, kind, label, isPlain: kind === 'given' && (step.materials ?? []).every((id) => isVehicle(id, lookup)) };
}

function labelOf(step: Step, kind: Kind, lookup: Lookup): string {
  if (step.text !== undefined) return step.text.length > longest ? `${step.text.slice(0, longest - 1).trimEnd()}…` : step.text;
  if (kind === 'given') return `${(step.materials ?? []).map((id) => lookup.name(id)).join(' + ')} ${entryOf(givenWords, step.verb) ?? 'given'}`;
  const places = kind === 'place' || kind === 'free' ? placesOf(step).map((id) => lookup.name(id)) : [];
  const verb = readable(step.verb);
  if (kind === 'device' || kind === 'sampling') return [verb, ...objectOf(step, lookup)].join(' ');
  return places.length === 0 ? verb : `${verb === 'confine' ? 'kept in' : `${verb} in`} ${places.join(', ')}`;
}

const placesOf = (step: Step): Id[] => (step.values['place'] ?? []).map(plainValue).flatMap((value) => (value.type === 'reference' ? [value.id] : []));

/** What the verb is about: `present tone`, `sample plasma`. */
function objectOf(step: Step, lookup: Lookup): string[] {
  const value = Object.values(step.values).flat().map(plainValue).find(({ type }) => type === 'reference' || type === 'text');
  if (value === undefined) return [];
  return value.type === 'reference' ? [lookup.name(value.id)] : value.type === 'text' ? [value.text] : [];
}

function isVehicle(id: Id, lookup: Lookup): boolean {
  const material = lookup.definitions.get(id);
  if (material?.kind !== 'mix') return material?.kind === 'vehicle';
  const parts = (material.facts['contains']?.values ?? []).flatMap((value) => (value.type === 'reference' ? [value.id] : 'of' in value && value.of !== undefined ? [value.of] : []));
  return parts.every((part) => lookup.definitions.get(part)?.kind !== 'drug');
}

import { nameOf } from '../../language/ir/reading.js';
import { counted, list } from '../../language/words.js';
import type { Role } from '../facility/laboratory.js';
import { boxesOf } from '../occasions/boxes.js';
import type { Occasions } from '../occasions/occasions.js';
import { apparatusIn } from '../occasions/study.js';
import { constraint } from './easing.js';

/** A constraint that can be left out, in words of the laboratory. */
export interface NamedConstraint {
  readonly name: string;
  readonly words: string;
}

/** Every constraint that stands between the animals and a calendar. */
export function constraintsOf(occasions: Occasions, roles: readonly Role[], laboratory: Parameters<typeof boxesOf>[2]): NamedConstraint[] {
  const { parts, beginnings, timings } = occasions;
  const relations = [...timings.values()].flatMap(({ relations: asked }) => asked);
  const same = [...timings.values()].flatMap((timing) => timing.same);
  const once = <T>(values: readonly T[]): T[] => [...new Set(values)];
  return [
    { name: constraint.hours, words: 'the working hours of the facility' },
    { name: constraint.light, words: 'the light phase in which animals are tested' },
    ...[...beginnings].flatMap(([session, { latest, written }]) => (written === null ? [] : [{ name: latest === null ? constraint.beginning(session) : constraint.window(session), words: `${nameOf(session)} ${written}` }])),
    ...once(relations.map(({ written }) => written)).map((written) => ({ name: constraint.gap(written), words: written })),
    ...once(same.map(({ written }) => written)).map((written) => ({ name: constraint.same(written), words: written })),
    ...apparatusIn(parts).map((id) => ({ name: constraint.boxes(id), words: `the ${counted(boxesOf(id, parts, laboratory), 'box', 'boxes')} of ${nameOf(id)}` })),
    ...roles.map((role) => ({ name: constraint.people(role), words: `the work of ${counted(laboratory.people.filter((person) => person.roles.has(role)).length, role)}` })),
    { name: constraint.partners, words: 'a partner is with one animal at a time' },
  ];
}

/** Constraints that clash; `isProved` if there is no calendar that keeps them, and not only that none was found. */
export interface Conflict {
  readonly constraints: readonly NamedConstraint[];
  readonly isProved: boolean;
}

/**
 * A set of constraints that cannot be kept together, while without any one of them the others can: each is left out in turn, and
 * stays out unless there is a calendar then.
 *
 * @param decide is there a calendar without these? Undefined where that is not decided
 */
export async function conflictOf(constraints: readonly NamedConstraint[], decide: (without: ReadonlySet<string>) => Promise<boolean | undefined>): Promise<Conflict> {
  const out = new Set<string>();
  let last = await decide(out);
  for (const { name } of constraints) {
    const found = await decide(new Set([...out, name]));
    if (found === true) continue;
    out.add(name);
    last = found;
  }
  return { constraints: constraints.filter(({ name }) => !out.has(name)), isProved: last === false };
}

/** The conflict, and what would help, as one message. @param when in words, as `on day 5 (2027-03-05)`; empty for all days */
export function conflictText({ constraints, isProved }: Conflict, reliefs: readonly string[], when: string): string {
  const words = constraints.map((one) => one.words);
  const none = `${isProved ? 'There is no calendar' : 'No calendar was found'}${when === '' ? '' : ` ${when}`}`;
  const clash = words.length === 0 ? `${none}: the sessions of one animal overlap.` : words.length === 1 ? `${none} in which this is kept: ${words[0]}.` : `${none} in which these are kept together: ${list(words)}.`;
  return `${clash} ${reliefs.length === 0 ? 'None of the easings that were tried helps.' : `There is one ${list(reliefs, 'or')}.`}`;
}

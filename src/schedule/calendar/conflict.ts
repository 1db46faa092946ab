import { lengthText } from '../../language/ir/clock.js';
import { nameOf } from '../../language/ir/reading.js';
import { counted, list } from '../../language/words.js';
import type { Id } from '../../language/ir/types.js';
import type { Role } from '../facility/laboratory.js';
import { boxesOf } from '../occasions/boxes.js';
import type { Occasions } from '../occasions/occasions.js';
import { apparatusIn } from '../occasions/study.js';
import { constraint, type Easing } from './easing.js';

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

/**
 * A set of constraints that cannot be kept together, while without any one of them the others can (as far as `isFeasible` finds
 * it): each is left out in turn, and stays out if there is still no calendar.
 */
export function conflictOf(constraints: readonly NamedConstraint[], isFeasible: (without: ReadonlySet<string>) => boolean): NamedConstraint[] {
  const out = new Set<string>();
  for (const { name } of constraints) {
    out.add(name);
    if (isFeasible(out)) out.delete(name);
  }
  return constraints.filter(({ name }) => !out.has(name));
}

/** What a laboratory could ease to have a calendar, the mildest first. */
export function reliefsOf(apparatus: readonly Id[], roles: readonly Role[]): { readonly words: string; readonly easing: Easing }[] {
  const steps = [15, 30, 60, 90, 120, 180, 240];
  return [
    ...steps.map((later) => ({ words: `with everybody working ${lengthText(later)} longer`, easing: { later } })),
    ...steps.map((wider) => ({ words: `with windows of sessions that close ${lengthText(wider)} later`, easing: { wider } })),
    ...steps.map((closer) => ({ words: `with gaps between sessions that are ${lengthText(closer)} shorter`, easing: { closer } })),
    ...apparatus.flatMap((id) => [1, 2, 4, 8, 12].map((more) => ({ words: `with ${counted(more, 'more box', 'more boxes')} of ${nameOf(id)}`, easing: { boxes: new Map([[id, more]]) } }))),
    ...roles.map((role) => ({ words: `with one more ${role}`, easing: { people: [role] } })),
    ...[60, 120].map((minutes) => ({ words: `with everybody working ${lengthText(minutes)} longer and windows that close ${lengthText(minutes)} later`, easing: { later: minutes, wider: minutes } })),
  ];
}

/** One of each kind of relief, the mildest that helps. */
export function helpingReliefs(reliefs: ReturnType<typeof reliefsOf>, isFeasible: (easing: Easing) => boolean): string[] {
  const helping: string[] = [];
  const done = new Set<string>();
  for (const { words, easing } of reliefs) {
    const kind = Object.keys(easing).join() + [...(easing.boxes?.keys() ?? [])].join();
    if (done.has(kind) || !isFeasible(easing)) continue;
    done.add(kind);
    helping.push(words);
  }
  return helping;
}

/** The conflict, and what would help, as one message. */
export function conflictText(conflict: readonly NamedConstraint[], reliefs: readonly string[], isProved: boolean): string {
  const words = conflict.map((one) => one.words);
  const clash = words.length < 2 ? `There is no calendar: ${words[0] ?? 'the sessions of one animal overlap'} cannot be kept.` : `There is no calendar: these cannot all be kept: ${list(words)}.`;
  const found = isProved ? clash : clash.replace('There is no calendar', 'No calendar was found');
  return `${found} ${reliefs.length === 0 ? 'None of the easings that were tried helps.' : `There is one ${list(reliefs, 'or')}.`}`;
}

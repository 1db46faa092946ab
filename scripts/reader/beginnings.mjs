// FIRST and FOLLOW sets of two words.
import { end } from './kinds.mjs';

/** As a second word: the text ends behind the first. */
const none = -1;

/**
 * The beginnings of the texts that something can be, cut off behind two words: for each first word the second words.
 * `isEmpty` says that it can have no word at all.
 */
class Beginnings {
  seconds = new Map();
  isEmpty = false;

  add(first, second) {
    const known = this.seconds.get(first);
    if (known === undefined) this.seconds.set(first, new Set([second]));
    else known.add(second);
  }

  addAll(other) {
    for (const [first, seconds] of other.seconds) for (const second of seconds) this.add(first, second);
    this.isEmpty ||= other.isEmpty;
    return this;
  }

  orEmpty() {
    const result = new Beginnings().addAll(this);
    result.isEmpty = true;
    return result;
  }

  /** What this and then `after` can begin with. */
  before(after) {
    const result = new Beginnings();
    for (const [first, seconds] of this.seconds) {
      for (const second of seconds) {
        if (second !== none) result.add(first, second);
        else {
          for (const next of after.seconds.keys()) result.add(first, next);
          if (after.isEmpty) result.add(first, none);
        }
      }
    }
    return this.isEmpty ? result.addAll(after) : result;
  }

  get size() {
    return [...this.seconds.values()].reduce((sum, { size }) => sum + size, this.isEmpty ? 1 : 0);
  }
}

const nothing = new Beginnings().orEmpty();

/** For rules: what each of their parts begins with, and what can stand behind it. */
export function beginningsIn(rules, kinds) {
  const first = new Map(rules.map(({ name }) => [name, new Beginnings()]));
  const follow = new Map(rules.map(({ name }) => [name, new Beginnings()]));
  for (const { name, entry } of rules) if (entry) follow.get(name).add(end, end);

  const of = (part) => {
    if (part.type === 'action') return nothing;
    if (part.type === 'call') return first.get(part.rule);
    if (part.type === 'option') return of(part.part).orEmpty();
    // Two rounds have two words at least.
    if (part.type === 'many') return of(part.part).before(of(part.part).orEmpty()).orEmpty();
    if (part.type === 'alternatives') return part.parts.reduce((all, each) => all.addAll(of(each)), new Beginnings());
    if (part.type === 'group') return part.parts.reduce((all, each) => all.before(of(each)), nothing);
    const words = new Beginnings();
    for (const kind of kinds.of(part.name)) words.add(kind, none);
    return words;
  };

  /** Calls `see` with a part and all in it, and with what can stand behind each. */
  const walk = (part, behind, see) => {
    see(part, behind);
    if (part.type === 'option') walk(part.part, behind, see);
    if (part.type === 'many') walk(part.part, of(part).before(behind), see);
    if (part.type === 'alternatives') for (const each of part.parts) walk(each, behind, see);
    if (part.type === 'group') for (const [index, each] of part.parts.entries()) walk(each, of({ type: 'group', parts: part.parts.slice(index + 1) }).before(behind), see);
  };

  settle(first, ({ name, body }) => first.get(name).addAll(of(body)), rules);
  settle(follow, ({ name, body }) => walk(body, follow.get(name), (part, behind) => part.type === 'call' && follow.get(part.rule).addAll(behind)), rules);
  return { of, walkRule: ({ name, body }, see) => walk(body, follow.get(name), see) };
}

/** Repeats until nothing is added any more. */
function settle(sets, add, rules) {
  const total = () => [...sets.values()].reduce((sum, { size }) => sum + size, 0);
  for (let before = -1, now = total(); before !== now; before = now, now = total()) for (const rule of rules) add(rule);
}

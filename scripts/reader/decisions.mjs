// Which way to go where the grammar leaves a choice: tables over the kinds of the next word, or of the next two.

/**
 * Rules with a choice that no number of words makes. The reader takes the first way, as Langium's parser does:
 * `factor f = a, b when …` goes on with the rule for b, though a new statement could begin with “when”, and
 * `parameter p: every times` has the preposition “every” and the type “times”.
 */
const takesFirst = new Set(['Level', 'Parameter']);

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const closed = '.';

/** The letter that stands for a way. */
export const letterOf = (way) => letters[way];

/**
 * Decides between ways, each given by what it begins with. `first` has a letter for each kind that the next word can have:
 * that of a way, or a dot where no way is open. A capital letter stands for one of the tables in `second`, over the word after that.
 */
export function decide(ways, rule, kinds) {
  if (ways.length > letters.length) throw new Error(`A choice in ${rule} has too many ways.`);
  const second = [];
  const first = Array.from({ length: kinds.count }, (_, kind) => {
    const open = [...ways.keys()].filter((way) => ways[way].seconds.has(kind));
    if (open.length < 2) return open.length === 0 ? closed : letters[open[0]];
    const table = secondTable(ways, open, kind, rule, kinds);
    if (!second.includes(table)) second.push(table);
    return capitals[second.indexOf(table)];
  });
  if (second.length > capitals.length) throw new Error(`A choice in ${rule} needs too many tables.`);
  return { first: first.join(''), second };
}

function secondTable(ways, open, kind, rule, kinds) {
  return Array.from({ length: kinds.count }, (_, next) => {
    const [way, ...others] = open.filter((each) => ways[each].seconds.get(kind).has(next));
    if (others.length > 0 && !takesFirst.has(rule)) throw new Error(`In ${rule}, the words “${kinds.nameOf(kind)} ${kinds.nameOf(next)}” do not decide which way to read on.`);
    return way === undefined ? closed : letters[way];
  }).join('');
}

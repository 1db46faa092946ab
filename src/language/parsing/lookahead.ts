import { getLookaheadPaths, tokenMatcher, type ILookaheadStrategy, type IToken, type TokenType } from 'chevrotain';
import { flatMap } from '../flat-map.js';

type AlternationOptions = Parameters<ILookaheadStrategy['buildLookaheadForAlternation']>[0];
type Decide = ReturnType<ILookaheadStrategy['buildLookaheadForAlternation']>;

/** What the parser gives a lookahead function as `this`. */
interface Reader {
  LA(howMuch: number): IToken;
}

interface Path {
  readonly alternative: number;
  readonly types: readonly TokenType[];
}

/** Rules whose alternatives two words tell apart: `dose :`, `drug morphine`, `weigh`; `max (`, `preference`. */
const twoWords: ReadonlySet<string> = new Set(['Statement', 'Primary']);

/**
 * Langium's own strategy reads on to the end of a statement, since a one-word step may end anywhere; a fault late in a
 * fact then looks as if no fact began there. Here the first two words decide, or the first where the second fits
 * nothing, so that what is missing is missed behind it.
 */
function byTwoWords({ rule, prodOccurrence }: AlternationOptions): Decide {
  const alternatives = getLookaheadPaths({ rule, occurrence: prodOccurrence, prodType: 'Alternation', maxLookahead: 2 });
  const paths = flatMap(alternatives, (all, alternative) => all.map((types): Path => ({ alternative, types })));
  const known = new Map<string, Path[]>();
  const startingWith = (first: IToken): Path[] => {
    const name = first.tokenType.name;
    const found = known.get(name) ?? paths.filter(({ types: [type] }) => type !== undefined && tokenMatcher(first, type)).sort((a, b) => b.types.length - a.types.length);
    known.set(name, found);
    return found;
  };
  function decide(this: Reader): number | undefined {
    const [first, second] = [this.LA(1), this.LA(2)];
    const begun = startingWith(first);
    const both = begun.find(({ types: [, type] }) => type === undefined || tokenMatcher(second, type));
    return (both ?? begun.find(({ types: [type] }) => type === first.tokenType) ?? begun[0])?.alternative;
  }
  return decide as Decide;
}

/** Leaves the other choices to Langium's strategy. */
export function tellStatementsApart(strategy: ILookaheadStrategy): void {
  const others = strategy.buildLookaheadForAlternation.bind(strategy);
  strategy.buildLookaheadForAlternation = (options) => (twoWords.has(options.rule.name.replace('\u200B', '')) ? byTwoWords(options) : others(options));
}

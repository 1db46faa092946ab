import { changeOf, keysOfBoth, type Change } from './change.js';
import { existence, type Statement } from './statements.js';

/** A change, with the statement that says it: the later one where there are two. */
export interface Compared {
  readonly statement: Statement;
  readonly change: Change;
}

/** Statements that came, went, or mean something else than before; and those that are written otherwise and mean the same. */
export function compared(before: readonly Statement[], after: readonly Statement[]): Compared[] {
  const [was, is] = [byKey(before), byKey(after)];
  const [partsBefore, partsAfter] = [before, after].map((statements) => new Set(statements.map(({ partKey }) => partKey)));
  const found = keysOfBoth(was, is).flatMap((key): Compared[] => {
    const [from, to] = [was.get(key), is.get(key)];
    const statement = to ?? from;
    if (statement === undefined) return [];
    const isOfBoth = partsBefore?.has(statement.partKey) === true && partsAfter?.has(statement.partKey) === true;
    const change = statement.isTold || isOfBoth ? changeOfStatement(statement, from, to) : undefined;
    return change === undefined ? [] : [{ statement, change }];
  });
  // How a sentence is written follows from what it says: only where nothing of it is told, it is.
  const toldOf = new Set(found.filter(({ statement }) => statement.respect !== existence).map(({ statement }) => statement.partKey));
  return found.filter(({ statement, change }) => !(change.kind === 'rewritten' && statement.respect === existence && toldOf.has(statement.partKey)));
}

const byKey = (statements: readonly Statement[]): ReadonlyMap<string, Statement> => new Map(statements.map((statement) => [statement.key, statement]));

function changeOfStatement({ what, who }: Statement, from: Statement | undefined, to: Statement | undefined): Change | undefined {
  if (from === undefined || to === undefined) return changeOf(what, from?.text('as written'), to?.text('as written'), who);
  if (from.meaning !== to.meaning) return changeOf(what, ...toldApart(from, to), who);
  const change = changeOf(what, from.text('as written'), to.text('as written'), who);
  return change === undefined ? undefined : { ...change, kind: 'rewritten' };
}

/** Both in words that differ: as written, else exactly, else as the IR has them. */
export function toldApart(from: Pick<Statement, 'text' | 'meaning'>, to: Pick<Statement, 'text' | 'meaning'>): [before: string, after: string] {
  for (const telling of ['as written', 'exactly'] as const) {
    const [before, after] = [from.text(telling), to.text(telling)];
    if (before !== after) return [before, after];
  }
  return [from.meaning, to.meaning];
}

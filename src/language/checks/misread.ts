import type { AstNode, LangiumDocument } from 'langium';
import type { Diagnostic, Position, Range } from 'vscode-languageserver-types';
import { firstFrom } from '../first-from.js';
import { isAct, isBlock, isProtocolFile, type Act } from '../generated/ast.js';
import { fits } from '../references/expected.js';
import { contentsOf } from '../references/tree.js';
import { byPosition } from './ranges.js';

/** Statements that were read as steps of a procedure that there is none of, most often since a word is misspelt or missing. */
export interface Misread {
  readonly acts: ReadonlySet<AstNode>;
  /** What stands where the name of something may have been declared: nobody is told that it does not exist. */
  readonly names: ReadonlySet<string>;
}

const isMisread = ({ procedure }: Act): boolean => procedure?.ref === undefined || !fits(procedure.ref, { accepts: ['procedure'] });

export function misreadIn(document: LangiumDocument): Misread {
  const acts = contentsOf(document.parseResult.value).nodes.filter(isAct).filter(isMisread);
  return { acts: new Set(acts), names: new Set(acts.map(({ procedure }) => procedure?.$refText).filter((name) => name !== undefined)) };
}

/** `phse extinction days 11 to 24 {`: the word after a misspelt one is the name it was to declare. */
export function isNameOfMisread(act: Act, { acts }: Misread): boolean {
  const around = act.$container;
  const before = isBlock(around) || isProtocolFile(around) ? around.statements[(act.$containerIndex ?? 0) - 1] : undefined;
  return isAct(before) && acts.has(before) && before.clauses.length === 0 && before.block === undefined && before.$cstNode?.range.end.line === act.$cstNode?.range.start.line;
}

const isBefore = (one: Position, other: Position): boolean => byPosition(one, other) < 0;

/** Findings about what a statement means, which are wrong where it is not the statement that was meant. */
const ofMeaning = /^PP1(?:102|104|3\d\d|4\d\d|5\d\d)$/;

/** Leaves out what follows from a word that was misread: only the word itself is to be mended. Both lists in the order of the text. */
export function withoutConsequences(diagnostics: readonly Diagnostic[], misread: Misread): Diagnostic[] {
  const ranges: Range[] = [];
  const named = new Set<string>();
  for (const act of misread.acts) {
    const range = act.$cstNode?.range;
    if (range === undefined) continue;
    if (isAct(act) && !isNameOfMisread(act, misread)) named.add(`${range.start.line}:${range.start.character}`);
    const last = ranges.at(-1);
    if (last === undefined || !isBefore(range.start, last.end)) ranges.push(range);
  }
  const isInside = ({ start }: Range): boolean => {
    const range = ranges[firstFrom(ranges, (one) => !isBefore(start, one.start)) - 1];
    return range !== undefined && isBefore(start, range.end);
  };
  return diagnostics.filter(({ code, range }) => {
    if (!ofMeaning.test(String(code)) || !isInside(range)) return true;
    return code === 'PP1102' && named.has(`${range.start.line}:${range.start.character}`);
  });
}

import type { AstNode, Properties } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { PlacePrefAstType } from '../generated/ast.js';
import type { Code } from './codes.js';

/** A change of text that mends a finding. */
export interface Fix {
  /** Imperative, for a menu: `Change to 'mg/kg'`. */
  readonly title: string;
  readonly range: Range;
  readonly newText: string;
  /**
   * Whether it can be applied unseen: it changes nothing of what the protocol means, or there is exactly one thing that
   * can have been meant.
   */
  readonly safe?: boolean;
}

/** What a rule says, and where: a whole node, one property of it, or a range of the text. */
export interface Finding<N extends AstNode = AstNode> {
  readonly message: string;
  readonly node: N;
  readonly property?: Properties<N> | undefined;
  readonly index?: number | undefined;
  readonly range?: Range | undefined;
  readonly fix?: Fix | undefined;
  /** Another place that belongs to it, such as the first declaration. */
  readonly related?: { readonly node: AstNode; readonly message: string } | undefined;
}

export type Report = <N extends AstNode>(finding: Finding<N>) => void;

type Visits = {
  readonly [Type in keyof PlacePrefAstType]?: (node: PlacePrefAstType[Type], report: Report) => void;
};

/** One rule: its code, and what it does at the nodes it looks at. */
export interface Rule {
  readonly code: Code;
  readonly visits: Visits;
  /**
   * Rules about the meaning of names and values run only where the text could be read: after a syntax error they
   * would blame what the reader has lost.
   */
  readonly needsSyntax?: boolean;
}

export function rule(code: Code, visits: Visits, options: { needsSyntax?: boolean } = {}): Rule {
  return { code, visits, ...options };
}

/** For messages that point at an earlier place; lines count from 1. */
export function lineOf(node: AstNode): number {
  return (node.$cstNode?.range.start.line ?? 0) + 1;
}

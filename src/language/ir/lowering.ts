import { AstUtils, UriUtils, type AstNode } from 'langium';
import type { Code } from '../checks/codes.js';
import { isLabelClause, isProtocolFile, isTemplateParameter, type Item, type Named, type ProtocolFile, type TemplateParameter } from '../generated/ast.js';
import { isLibraryUri } from '../library/uris.js';
import { unitAround, type Unit } from '../references/names.js';
import { isStep, localId } from './ids.js';
import type { Id, Position, Study, UnstatedItem } from './types.js';

export interface Problem {
  readonly code: Code;
  readonly node: AstNode;
  readonly message: string;
}

/** One use of a template, or one experiment: what its names are prefixed with and what its parameters stand for. */
export interface Frame {
  readonly unit: Unit;
  readonly prefix: string;
  readonly values: ReadonlyMap<TemplateParameter, { readonly item: Item; readonly lowering: Lowering }>;
  readonly outer: Frame | undefined;
}

interface Collected {
  readonly problems: Problem[];
  readonly unstated: UnstatedItem[];
  readonly inWords: Study['inWords'];
  /** Declarations of other files that something refers to. */
  readonly referenced: Set<Named>;
}

/** What every step of the compilation needs to know: where it is, and where to put what it finds. */
export class Lowering {
  private constructor(
    readonly file: ProtocolFile,
    readonly collected: Collected,
    readonly frame: Frame,
  ) {}

  static of(file: ProtocolFile): Lowering {
    const collected: Collected = { problems: [], unstated: [], inWords: [], referenced: new Set() };
    return new Lowering(file, collected, { unit: file, prefix: '', values: new Map(), outer: undefined });
  }

  /** The same compilation, inside an experiment or a use of a template. */
  inside(unit: Unit, prefix: string, values: Frame['values'] = new Map()): Lowering {
    return new Lowering(this.file, this.collected, { unit, prefix: `${this.frame.prefix}${prefix}/`, values, outer: this.frame });
  }

  problem(code: Code, node: AstNode, message: string): void {
    this.collected.problems.push({ code, node, message });
  }

  /** What a template parameter stands for here; undefined for anything else. */
  argument(node: AstNode | undefined): { readonly item: Item; readonly lowering: Lowering } | undefined {
    if (node === undefined || !isTemplateParameter(node)) return undefined;
    for (let frame: Frame | undefined = this.frame; frame !== undefined; frame = frame.outer) {
      const found = frame.values.get(node);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Stable id of a part; something of another file is noted as referred to. */
  id(node: AstNode): Id {
    const part = isLabelClause(node) && isStep(node.$container) ? node.$container : node;
    const root = AstUtils.findRootNode(part);
    if (root !== this.file) {
      this.collected.referenced.add(part as Named);
      return `${this.path(part)}:${localId(part)}`;
    }
    const unit = unitAround(part);
    for (let frame: Frame | undefined = this.frame; frame !== undefined; frame = frame.outer) {
      if (frame.unit === unit) return `${frame.prefix}${localId(part)}`;
    }
    return localId(part);
  }

  /** Path of the file that a node stands in, from the folder of the protocol. */
  path(node: AstNode): string {
    const root = AstUtils.findRootNode(node);
    const here = this.file.$document?.uri;
    const uri = isProtocolFile(root) ? root.$document?.uri : undefined;
    if (uri === undefined || here === undefined) return '';
    if (isLibraryUri(uri)) return `library${uri.path}`;
    return root === this.file ? UriUtils.basename(uri) : UriUtils.relative(UriUtils.dirname(here), uri);
  }

  at(node: AstNode): Position {
    const start = node.$cstNode?.range.start;
    return { file: this.path(node), line: (start?.line ?? 0) + 1, column: (start?.character ?? 0) + 1 };
  }

  /** Something is written `unstated`. */
  unstated(of: Id, name: string, node: AstNode): void {
    const at = this.at(node);
    const known = this.collected.unstated.some((item) => item.of === of && item.name === name && item.at.line === at.line && item.at.column === at.column);
    if (!known) this.collected.unstated.push({ of, name, at });
  }
}

/** The text of a node with its blanks and line ends folded. */
export function written(node: AstNode | undefined): string {
  return (node?.$cstNode?.text ?? '').replace(/\s+/g, ' ').trim();
}

import { AstUtils, UriUtils, type AstNode } from 'langium';
import type { Code } from '../checks/codes.js';
import { isLabelClause, isProtocolFile, isRef, isTemplateParameter, type Item, type Named, type ProtocolFile, type Ref, type TemplateParameter } from '../generated/ast.js';
import { isLibraryUri } from '../library/uris.js';
import { startOf } from '../parsing/branch.js';
import { unitAround, type Unit } from '../references/names.js';
import type { LevelsHeld } from './conditions.js';
import { Following } from './following.js';
import { isStep, localId } from './ids.js';
import { targetOf } from './targets.js';
import type { Id, Position, Study, UnstatedItem } from './types.js';
import { folded } from '../words.js';

export interface Problem {
  readonly code: Code;
  readonly node: AstNode;
  readonly message: string;
}

/** What a parameter of a template stands for, and where that was written. */
interface Argument {
  readonly parameter: TemplateParameter;
  readonly item: Item;
  readonly lowering: Lowering;
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
  /** Prefixes of the uses of each template. */
  readonly uses: Map<Unit, Set<string>>;
  readonly following: Following;
  /** Names of parts within their units. */
  readonly ids: Map<AstNode, string>;
  /** Paths of files, by their roots: every part of the study says where it stands. */
  readonly paths: Map<AstNode, string>;
}

const none: LevelsHeld = new Map();

/** What every step of the compilation needs to know: where it is, and where to put what it finds. */
export class Lowering {
  private constructor(
    readonly file: ProtocolFile,
    readonly collected: Collected,
    readonly frame: Frame,
    /** Levels that hold here, by the id of the factor: what a factor stands for where it is a value. */
    readonly levels: LevelsHeld = none,
  ) {}

  static of(file: ProtocolFile): Lowering {
    const collected: Collected = { problems: [], unstated: [], inWords: [], referenced: new Set(), uses: new Map(), following: new Following(), ids: new Map(), paths: new Map() };
    return new Lowering(file, collected, { unit: file, prefix: '', values: new Map(), outer: undefined });
  }

  /** The same compilation, inside an experiment or a use of a template. */
  inside(unit: Unit, prefix: string, values: Frame['values'] = new Map()): Lowering {
    const full = `${this.frame.prefix}${prefix}/`;
    this.collected.uses.set(unit, (this.collected.uses.get(unit) ?? new Set()).add(full));
    return new Lowering(this.file, this.collected, { unit, prefix: full, values, outer: this.frame });
  }

  /** The same compilation, where these levels hold. */
  holding(levels: LevelsHeld): Lowering {
    return new Lowering(this.file, this.collected, this.frame, levels);
  }

  problem(code: Code, node: AstNode, message: string): void {
    this.collected.problems.push({ code, node, message });
  }

  /** Takes over what another compilation has found. */
  adopt({ problems, unstated, referenced }: Collected): void {
    this.collected.problems.push(...problems);
    this.collected.unstated.push(...unstated);
    for (const node of referenced) this.collected.referenced.add(node);
  }

  /** What a template parameter stands for here; undefined for anything else. */
  argument(node: AstNode | undefined): Argument | undefined {
    if (node === undefined || !isTemplateParameter(node)) return undefined;
    for (let frame: Frame | undefined = this.frame; frame !== undefined; frame = frame.outer) {
      const found = frame.values.get(node);
      if (found !== undefined) return { parameter: node, item: found.item, lowering: found.lowering.holding(this.levels) };
    }
    return undefined;
  }

  /** The declaration that a path such as `box.left` ends at; of a template parameter, what it stands for. */
  target(ref: Ref | undefined): Named | undefined {
    const named = targetOf(ref);
    const argument = this.argument(named);
    if (argument === undefined) return named;
    return isRef(argument.item) ? argument.lowering.target(argument.item) : undefined;
  }

  /** Stable id of a part; something of another file is noted as referred to. */
  id(node: AstNode): Id {
    const argument = this.argument(node);
    const named = argument === undefined || !isRef(argument.item) ? undefined : argument.lowering.target(argument.item);
    if (argument !== undefined && named !== undefined) return argument.lowering.id(named);
    const part = isLabelClause(node) && isStep(node.$container) ? node.$container : node;
    const unit = unitAround(part);
    for (let frame: Frame | undefined = this.frame; frame !== undefined; frame = frame.outer) {
      if (frame.unit === unit) return `${frame.prefix}${this.localId(part)}`;
    }
    const use = unit === undefined ? undefined : this.useOf(unit, part);
    if (use !== undefined) return `${use}${this.localId(part)}`;
    if (AstUtils.findRootNode(part) === this.file) return this.localId(part);
    this.collected.referenced.add(part as Named);
    return `${this.path(part)}:${this.localId(part)}`;
  }

  private localId(part: AstNode): string {
    const { ids } = this.collected;
    const id = ids.get(part) ?? localId(part);
    ids.set(part, id);
    return id;
  }

  /** Prefix of the one use of a template here, for a name of the template that is said outside of it. */
  private useOf(unit: Unit, part: AstNode): string | undefined {
    const uses = this.collected.uses.get(unit);
    if (uses === undefined) return undefined;
    const here = [...uses].filter((prefix) => prefix.startsWith(this.frame.prefix));
    if (here.length > 1) this.problem('PP1107', part, `This is referred to from outside its template, which is used ${here.length} times; which of them is meant cannot be said.`);
    return here[0];
  }

  /** Path of the file that a node stands in, from the folder of the protocol. */
  path(node: AstNode): string {
    const root = AstUtils.findRootNode(node);
    const known = this.collected.paths.get(root);
    if (known !== undefined) return known;
    const path = this.pathOf(root);
    this.collected.paths.set(root, path);
    return path;
  }

  private pathOf(root: AstNode): string {
    const here = this.file.$document?.uri;
    const uri = isProtocolFile(root) ? root.$document?.uri : undefined;
    if (uri === undefined || here === undefined) return '';
    if (isLibraryUri(uri)) return `library${uri.path}`;
    return root === this.file ? UriUtils.basename(uri) : UriUtils.relative(UriUtils.dirname(here), uri);
  }

  at(node: AstNode): Position {
    const { line, character } = startOf(node.$cstNode);
    const marked = line === 0 && character > 0 && node.$cstNode?.root.fullText.startsWith(byteOrderMark) === true;
    return { file: this.path(node), line: line + 1, column: marked ? character : character + 1 };
  }

  /** Something is written `unstated`. */
  unstated(of: Id, name: string, node: AstNode): void {
    const at = this.at(node);
    const known = this.collected.unstated.some((item) => item.of === of && item.name === name && item.at.line === at.line && item.at.column === at.column);
    if (!known) this.collected.unstated.push({ of, name, at });
  }
}

/** An editor takes it off a text, a file has it. It is no part of the protocol. */
export const byteOrderMark = '\uFEFF';

/** The text of a node with its blanks and line ends folded. */
export function written(node: AstNode | undefined): string {
  return folded(node?.$cstNode?.text ?? '');
}

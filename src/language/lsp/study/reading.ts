import { AstUtils, type AstNode, type LangiumDocument } from 'langium';
import { isAdministration, isEach, isPhase, isPopulation, isProtocolFile, isSession, isWhen } from '../../generated/ast.js';
import type { StudyModel } from '../../checks/practice/model/study.js';
import { contentsOf } from '../../references/tree.js';
import { faultyIn, meantBy, sayingOf, statementOf, statementsAround } from './sayings.js';
import { unchangedLines } from './unchanged.js';

/** Where something begins, counted from 0, as `line:character`. */
type Place = string;

/** Said with what is told of an earlier text. */
export const beforeFaults = 'As it was before the text had faults.';

/** A text that could be compiled: what its statements said, by where they begin. */
export class Compiled {
  private readonly text: string;
  private readonly sayings: ReadonlyMap<Place, string>;

  constructor({ parseResult: { value: file }, textDocument }: LangiumDocument, readonly study: StudyModel) {
    this.text = textDocument.getText();
    this.sayings = new Map(contentsOf(file).nodes.filter((node) => statementOf(node) === node).map((node) => [placeOf(node) ?? '', sayingOf(node)]));
  }

  /** The study as far as it is true of another text of the same protocol. */
  for(document: LangiumDocument): Reading {
    return new Reading(this.study, document, { lines: unchangedLines(this.text, document.textDocument.getText()), sayings: this.sayings });
  }
}

interface Before {
  readonly lines: readonly (number | undefined)[];
  readonly sayings: ReadonlyMap<Place, string>;
}

/** `12:2`; a file has no place but its own. */
function placeOf(node: AstNode, line = node.$cstNode?.range.start.line): Place | undefined {
  return isProtocolFile(node) ? 'file' : line === undefined ? undefined : `${line}:${node.$cstNode?.range.start.character}`;
}

/**
 * A compiled study, and what it says of the tree of a document: of a statement with an error, or that rests on one, nothing.
 * Where the text cannot be compiled at all, it is the study of the text before: of that holds what a statement and all that it
 * rests on say as they did.
 */
export class Reading {
  private readonly known = new Map<AstNode, boolean>();
  private found: ReadonlySet<AstNode> | undefined;

  constructor(readonly study: StudyModel, private readonly document: LangiumDocument, private readonly before?: Before) {}

  /** Whether it is the study of an earlier text. */
  get isOfBefore(): boolean {
    return this.before !== undefined;
  }

  /** Where a node stood in the text of the study, `line:character` from 0; undefined where it does not hold any more. */
  placeOf(node: AstNode): Place | undefined {
    if (!this.holds(node)) return undefined;
    return this.before === undefined ? placeOf(node) : this.placeBefore(node);
  }

  /** Whether what the study says of a node is still true. */
  holds(node: AstNode): boolean {
    if (this.before === undefined && this.faulty.size === 0) return true;
    const statement = statementOf(node);
    const known = this.known.get(statement);
    if (known !== undefined) return known;
    this.known.set(statement, true); // of what rests on itself
    const isSound = this.before === undefined ? !this.faulty.has(statement) : this.isAsBefore(statement, this.before);
    const holds = isSound && meantBy(statement).every((one) => one !== undefined && (isElsewhere(one, statement) || this.holds(one))) && restsOn(statement).every((one) => this.holds(one));
    this.known.set(statement, holds);
    return holds;
  }

  /** Statements with errors, once the document is checked. */
  private get faulty(): ReadonlySet<AstNode> {
    if (this.found === undefined && this.document.diagnostics !== undefined) {
      this.found = faultyIn(this.document);
      this.known.clear();
    }
    return this.found ?? none;
  }

  private isAsBefore(statement: AstNode, { sayings }: Before): boolean {
    const place = this.placeBefore(statement);
    return place !== undefined && sayings.get(place) === sayingOf(statement);
  }

  private placeBefore(node: AstNode): Place | undefined {
    const line = node.$cstNode === undefined ? undefined : this.before?.lines[node.$cstNode.range.start.line];
    return isProtocolFile(node) || line !== undefined ? placeOf(node, line) : undefined;
  }
}

const none: ReadonlySet<AstNode> = new Set();

const isElsewhere = (node: AstNode, here: AstNode): boolean => AstUtils.findRootNode(node) !== AstUtils.findRootNode(here);

/** What a statement does not name and rests on all the same: what a phase or a session stands in, the condition of a step, the phase before a phase, the animals that get something. */
function restsOn(statement: AstNode): AstNode[] {
  const around = statementsAround(statement).filter((outer) => isWhen(outer) || isEach(outer) || isPhase(statement) || isSession(statement));
  const beside: readonly AstNode[] = isPhase(statement) ? statement.$container.statements : [];
  const earlier = beside.slice(0, beside.indexOf(statement)).findLast(isPhase);
  const animals = isAdministration(statement) ? contentsOf(AstUtils.findRootNode(statement)).nodes.filter(isPopulation) : [];
  return [...around, ...(earlier === undefined ? [] : [earlier]), ...animals];
}

import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { AstUtils, type AstNode } from 'langium';
import { flatMap } from '../flat-map.js';
import { isExperiment, isFactor, isPhase, isProtocolFile, isTemplate, isUse, type Experiment as ExperimentNode, type ProtocolFile, type Statement, type Use } from '../generated/ast.js';
import { isLibraryUri } from '../library/uris.js';
import type { Table } from '../references/names.js';
import { version } from '../version.js';
import { mostUses, TooComplex } from './bounds.js';
import { isDefinition, lowerDefinition } from './definitions.js';
import { lowerAssignments, lowerDesign, lowerExclusions, lowerFactor, lowerOutcomes, lowerSections, lowerSweeps, only, type Placed } from './design.js';
import { lowerFacts } from './facts.js';
import { importedInto } from './imported.js';
import { byteOrderMark, Lowering, type Problem } from './lowering.js';
import { resolvePhaseDays, spanOf } from './phase-days.js';
import { lowerPhase } from './steps.js';
import { tracksOf } from './tracks.js';
import type { Experiment, Input, Study, UnstatedItem } from './types.js';

export interface Compilation {
  readonly study: Study;
  /** What keeps the study from being whole; if there is any, `study` is not to be used. */
  readonly problems: readonly Problem[];
}

/** Statements with those that templates stand for in place of their uses. */
function expand(statements: readonly Statement[], lowering: Lowering, uses: Map<string, number>): Placed[] {
  return flatMap(statements, (node): Placed[] => {
    if (!isUse(node)) return isTemplate(node) || isExperiment(node) ? [] : [{ node, lowering }];
    return expandUse(node, lowering, uses);
  });
}

function expandUse(node: Use, lowering: Lowering, uses: Map<string, number>): Placed[] {
  const template = node.template.ref;
  if (template === undefined) return [];
  const total = (uses.get('') ?? 0) + 1;
  if (total > mostUses) throw new TooComplex(`Templates are used more than ${mostUses} times.`);
  uses.set('', total);
  const count = (uses.get(template.name) ?? 0) + 1;
  uses.set(template.name, count);
  const values = new Map(flatMap(template.parameters, (parameter, index) => {
    const item = node.arguments[index];
    return item === undefined ? [] : [[parameter, { item, lowering }] as const];
  }));
  return expand(template.block.statements, lowering.inside(template, count === 1 ? template.name : `${template.name}_${count}`, values), uses);
}

function lowerExperiment(node: ExperimentNode | ProtocolFile, shared: readonly Placed[], lowering: Lowering): Experiment {
  const own = isProtocolFile(node) ? [] : expand(node.block.statements, lowering, new Map());
  const statements = [...shared, ...own];
  const { groups, arms } = lowerDesign(statements, lowering, lowering.at(node));
  const phases = only(statements, isPhase);
  const days = resolvePhaseDays(phases);
  const id = isProtocolFile(node) ? 'experiment' : `experiment.${node.name}`;
  return {
    id,
    name: isProtocolFile(node) ? 'experiment' : node.name,
    title: isProtocolFile(node) ? (node.title ?? '') : (node.title ?? node.name),
    facts: isProtocolFile(node) ? {} : lowerFacts(node.block, id, lowering),
    factors: only(statements, isFactor).map(lowerFactor),
    groups,
    arms,
    assignments: lowerAssignments(statements),
    sections: lowerSections(statements),
    sweeps: lowerSweeps(statements),
    outcomes: lowerOutcomes(statements),
    exclusions: lowerExclusions(statements),
    phases: phases.map((phase) => lowerPhase(phase.node, phase.lowering, spanOf(phase, days))),
    timeline: tracksOf(arms, phases, days, lowering.frame.prefix),
  };
}

const withoutMark = (text: string): string => (text.startsWith(byteOrderMark) ? text.slice(1) : text);

function digest(this: InputText): string {
  return bytesToHex(sha256(utf8ToBytes(this.text())));
}

/** Its digest takes long, and a check asks for none. One getter serves all: V8 keeps that of an object literal, and all that it knows, with the shape of the literal. */
class InputText implements Input {
  declare readonly sha256: string;
  readonly #text: string;

  constructor(readonly path: string, text: string) {
    this.#text = text;
    Object.defineProperty(this, 'sha256', { enumerable: true, get: digest });
  }

  text(): string {
    return this.#text;
  }
}

/** The texts that the study was made from. The built-in library is part of the tool and its version. */
function inputsOf(file: ProtocolFile, lowering: Lowering): Input[] {
  const roots = new Set<AstNode>([file, ...[...lowering.collected.referenced].map(AstUtils.findRootNode)]);
  return flatMap([...roots].filter(isProtocolFile), (root) => {
    const document = root.$document;
    if (document === undefined || isLibraryUri(document.uri)) return [];
    return [new InputText(lowering.path(root), withoutMark(document.textDocument.getText()))];
  });
}

/**
 * Compiles a linked file. The same texts give the same study, to the byte. `library` is what the built-in library
 * declares, in which the substance of a drug is looked up.
 */
export function compileFile(file: ProtocolFile, library: readonly Table[] = []): Compilation {
  const steps = compileInSteps(file, library);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** Compiles with a step for each experiment, for whom others wait. */
export function* compileInSteps(file: ProtocolFile, library: readonly Table[]): Generator<void, Compilation> {
  const lowering = Lowering.of(file);
  const uses = new Map<string, number>();
  const shared = expand(file.statements.filter((node): node is Statement => node.$type !== 'StrayBrace'), lowering, uses);
  const experiments = file.statements.filter(isExperiment);
  const lowered: Experiment[] = [];
  for (const node of experiments.length === 0 ? [file] : experiments) {
    yield;
    lowered.push(lowerExperiment(node, shared, isProtocolFile(node) ? lowering : lowering.inside(node, node.name)));
  }
  const own = flatMap(experiments, (node) => expand(node.block.statements, lowering.inside(node, node.name), new Map()));
  const definitions = flatMap([...shared, ...own], ({ node, lowering: inside }) => (isDefinition(node) ? [lowerDefinition(node, inside, library)] : []));
  definitions.push(...importedInto(lowering, lowered, library));
  const { problems, unstated, inWords } = lowering.collected;
  const study: Study = {
    $schema: 'urn:placepref:schema:ir:1',
    ir: '1.0',
    tool: { name: 'placepref', version },
    id: 'protocol',
    kind: file.kind ?? 'protocol',
    title: file.title ?? '',
    inputs: inputsOf(file, lowering),
    facts: lowerFacts(file, 'protocol', lowering),
    definitions,
    experiments: lowered,
    unstated: unstated.sort(byPosition),
    inWords: inWords.filter(({ step }, index) => inWords.findIndex((other) => other.step === step) === index),
  };
  return { study, problems: unique(problems) };
}

function byPosition(a: UnstatedItem, b: UnstatedItem): number {
  return a.at.file < b.at.file ? -1 : a.at.file > b.at.file ? 1 : a.at.line - b.at.line || a.at.column - b.at.column;
}

/** One problem is found once for each arm that it concerns. */
function unique(problems: readonly Problem[]): Problem[] {
  return problems.filter((problem, index) => problems.findIndex((other) => other.node === problem.node && other.message === problem.message) === index);
}

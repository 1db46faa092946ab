// Writes the reader: one method a rule.
import { decide, letterOf } from './decisions.mjs';

/** The class that reads, as TypeScript. */
export function emitReader(rules, beginnings, kinds, types) {
  const tables = new Map();
  const methods = rules.map((rule) => new RuleWriter(rule, rules, beginnings, kinds, tables).method());
  const nodes = [...new Set(rules.flatMap(nodesMade))].map((node) => emitNode(node, rules, types));
  const strings = [...tables].map(([table, name]) => `const ${name} = ${table};`);
  return `// Made by scripts/reader from placepref.langium. Not edited by hand.
import { ReaderBase, type Node } from '../parsing/reader-base.js';

${strings.join('\n')}

const none = (): unknown[] => [];

${nodes.join('\n\n')}

/** One method a rule of the grammar; what they have in common is in the class that this one extends. */
export class Reader extends ReaderBase {
${methods.join('\n\n')}
}
`;
}

/** All parts of a part, itself the first. */
function* partsOf(part) {
  yield part;
  for (const each of part.parts ?? (part.part === undefined ? [] : [part.part])) yield* partsOf(each);
}

/** Whether the node of a rule is made by another rule that it calls, or by an action, and not at its beginning. */
const delegates = (rule, rules) => [...partsOf(rule.body)].some((part) => part.type === 'action' || (part.type === 'call' && part.assign === undefined && !isFragment(part, rules)));
const ruleOf = ({ rule }, rules) => rules.find(({ name }) => name === rule);
const isFragment = (part, rules) => ruleOf(part, rules).fragment;

/** Types of the nodes that a rule can make by itself. */
function nodesMade(rule, _index, rules) {
  const actions = [...partsOf(rule.body)].filter(({ type }) => type === 'action').map(({ node }) => node);
  return rule.fragment || rule.isText || delegates(rule, rules) ? actions : [rule.node];
}

/** Properties that a rule gives a type of node, in the order of the text; of each whether it holds other nodes, or references to them. */
function featuresOf(rule, rules) {
  const found = [];
  for (const part of partsOf(rule.body)) {
    if (part.type === 'action' && part.feature !== undefined) found.push({ name: part.feature, isPart: true });
    else if (part.assign !== undefined) found.push({ name: part.assign.feature, isPart: part.assign.reference || (part.type === 'call' && !ruleOf(part, rules).isText) });
    else if (part.type === 'call' && isFragment(part, rules)) found.push(...featuresOf(ruleOf(part, rules), rules));
  }
  return found;
}

const featuresOfNode = (node, rules) => rules.flatMap((rule, index) => (nodesMade(rule, index, rules).includes(node) ? featuresOf(rule, rules) : []));

/** By the type of a node the properties that hold other nodes or references, in the order of the text, as TypeScript. */
export function emitParts(rules) {
  const lines = [...new Set(rules.flatMap(nodesMade))].map((node) => {
    const names = new Set(featuresOfNode(node, rules).filter(({ isPart }) => isPart).map(({ name }) => name));
    return `  ${node}: [${[...names].map((name) => `'${name}'`).join(', ')}],\n`;
  });
  return `// Made by scripts/reader from placepref.langium. Not edited by hand.

/** Properties that hold other nodes, or references to them, by the type of a node, in the order of the text. */
export const partsByType: Readonly<Record<string, readonly string[]>> = {
${lines.join('')}};
`;
}

/**
 * Makes a node with all the properties that its type can have, so that all nodes of a type have one shape in memory. Their
 * order is that of the text, in which children are visited.
 */
function emitNode(node, rules, types) {
  const features = featuresOfNode(node, rules).map(({ name }) => name);
  const { properties } = types[node];
  const names = [...new Set([...features, ...Object.keys(properties)])];
  // A literal within another would have V8 copy the node in C++ until it optimises.
  const valueOf = (name) => (Array.isArray(properties[name]?.defaultValue) ? 'none()' : (JSON.stringify(properties[name]?.defaultValue) ?? 'undefined'));
  return `const make${node} = (): Node => ({ $type: '${node}', $container: undefined, $containerProperty: undefined, $containerIndex: undefined, $cstNode: undefined, ${names.map((name) => `${name}: ${valueOf(name)}`).join(', ')} });`;
}

class RuleWriter {
  constructor(rule, rules, beginnings, kinds, tables) {
    Object.assign(this, { rule, rules, beginnings, kinds, tables, behind: new Map() });
    beginnings.walkRule(rule, (part, behind) => this.behind.set(part, behind));
  }

  method() {
    const { name, node, body, fragment, isText } = this.rule;
    const lines = this.part(body);
    if (fragment) return this.wrap(`${name}(node: Node): void`, lines);
    if (isText) return this.wrap(`${name}(): string`, ["let text = '';", ...lines, 'return text;']);
    const begin = delegates(this.rule, this.rules) ? 'let node!: Node;' : `const node = make${node}();`;
    return this.wrap(`${name}(): Node`, [begin, ...lines, 'node.$cstNode = this.branch;', 'return node;']);
  }

  wrap(head, lines) {
    return `  ${head} {\n${lines.map((line) => `    ${line}\n`).join('')}  }`;
  }

  part(part) {
    return this[part.type](part);
  }

  group({ parts }) {
    return parts.flatMap((each) => this.part(each));
  }

  option(part) {
    return this.guarded('if', part, this.beginnings.of(part.part));
  }

  many(part) {
    return this.guarded('while', part, this.beginnings.of(part.part).before(this.beginnings.of(part)));
  }

  guarded(statement, part, begins) {
    const behind = this.behind.get(part);
    const decision = decide([begins.before(behind), behind], this.rule.name, this.kinds);
    return [`${statement} (${this.isFirstWay(decision)}) {`, ...indented(this.part(part.part)), '}'];
  }

  alternatives({ parts }) {
    const decision = decide(parts.map((each) => this.beginnings.of(each).before(this.behind.get(each))), this.rule.name, this.kinds);
    const cases = parts.flatMap((each, way) => [`case ${letterOf(way).charCodeAt(0)}:`, ...indented([...this.part(each), 'break;'])]);
    return [`switch (${this.choice(decision)}) {`, ...indented([...cases, 'default:', '  this.giveUp();']), '}'];
  }

  /** Whether the first way is taken; written out where few kinds of words begin it. */
  isFirstWay(decision) {
    const { first, second } = decision;
    const kinds = [...first].flatMap((letter, kind) => (letter === 'a' ? [kind] : []));
    if (second.length === 0 && kinds.length <= 2) return kinds.map((kind) => `this.is(${kind})`).join(' || ');
    return `${this.choice(decision)} === ${letterOf(0).charCodeAt(0)}`;
  }

  choice({ first, second }) {
    return second.length === 0 ? `${this.table(`'${first}'`)}.charCodeAt(this.kind)` : `this.choose(${this.table(`'${first}'`)}, ${this.table(JSON.stringify(second))})`;
  }

  table(text) {
    const known = this.tables.get(text) ?? `table${this.tables.size + 1}`;
    this.tables.set(text, known);
    return known;
  }

  word(part) {
    const { name, source, assign } = part;
    const take = name === 'NAME' ? `this.takeName(${source})` : `this.take(${this.kinds.of(name)[0]}, ${source})`;
    if (this.rule.isText) return [`text += ${this.valueOf(part, take)};`];
    if (assign === undefined) return [`${take};`];
    const { feature, operator, reference } = assign;
    if (operator === '?=') return [`${take};`, `node.${feature} = true;`];
    return [assignment(feature, operator, reference ? `this.reference(node, '${feature}', ${take})` : this.valueOf(part, take))];
  }

  /** What Langium's converter makes of a word. */
  valueOf({ name, isKeyword }, take) {
    return isKeyword || name !== 'STRING' ? `${take}.image` : `this.unquoted(${take})`;
  }

  call(part) {
    const { rule, source, assign } = part;
    const called = ruleOf(part, this.rules);
    if (called.fragment) return [`this.${rule}(node);`];
    const inside = (line) => [`this.open(${source});`, line, 'this.close();'];
    if (this.rule.isText) return inside(`text += this.${rule}();`);
    if (assign === undefined) return inside(`node = this.${rule}();`);
    const { feature, operator } = assign;
    if (called.isText) return inside(assignment(feature, operator, `this.${rule}()`));
    if (operator === '+=') return inside(`this.adoptInto(node.${feature}, this.${rule}(), node, '${feature}');`);
    return inside(`node.${feature} = this.adopt(this.${rule}(), node, '${feature}');`);
  }

  action({ node, source, feature, operator }) {
    if (feature === undefined) return [`node = make${node}();`];
    if (operator !== '=') throw new Error(`${this.rule.name}: scripts/reader knows no action with ${operator}.`);
    return ['{', ...indented([`const before = this.enclose(node, ${source});`, `node = make${node}();`, `node.${feature} = this.adopt(before, node, '${feature}');`]), '}'];
  }
}

const indented = (lines) => lines.map((line) => `  ${line}`);

function assignment(feature, operator, value) {
  if (operator === '+=') return `node.${feature}.push(${value});`;
  return `node.${feature} = ${value};`;
}

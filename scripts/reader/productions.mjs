// The rules of the grammar as plain objects, each leaf with what is done with it.
import { AstUtils, GrammarAST, GrammarUtils } from 'langium';

/**
 * What a rule is made of:
 *   { type: 'word', name, isKeyword, source, assign }      a keyword or a terminal
 *   { type: 'call', rule, source, assign }                 another rule
 *   { type: 'action', node, source, feature, operator }    {infer Node} or {infer Node.feature=current}
 *   { type: 'group' | 'alternatives', parts }
 *   { type: 'option' | 'many', part }
 * `source` is the place of the grammar's element in the list of all its elements; `assign` is { feature, operator, reference } or undefined.
 */
export function productionsOf(grammar) {
  const sources = new Map(AstUtils.streamAllContents(grammar).toArray().map((element, index) => [element, index]));
  const reachable = GrammarUtils.getAllReachableRules(grammar, false);
  return grammar.rules.filter((rule) => GrammarAST.isParserRule(rule) && reachable.has(rule)).map((rule) => ({
    name: rule.name,
    entry: rule.entry,
    fragment: rule.fragment,
    isText: GrammarUtils.isDataTypeRule(rule),
    node: GrammarUtils.getTypeName(rule),
    body: partOf(rule.definition, undefined, sources),
  }));
}

const repetitions = { '?': 'option', '*': 'many' };

function partOf(element, assign, sources) {
  const part = oncePartOf(element, assign, sources);
  if (element.cardinality === undefined) return part;
  const type = repetitions[element.cardinality];
  if (type === undefined) throw unknown(element);
  return { type, part };
}

function oncePartOf(element, assign, sources) {
  const source = sources.get(element);
  if (GrammarAST.isAssignment(element)) {
    const { feature, operator, terminal } = element;
    return partOf(terminal, { feature, operator, reference: false }, sources);
  }
  if (GrammarAST.isCrossReference(element) && !element.isMulti && GrammarAST.isTerminalRule(element.terminal?.rule?.ref)) {
    return { type: 'word', name: element.terminal.rule.ref.name, source, assign: { ...assign, reference: true } };
  }
  if (GrammarAST.isKeyword(element)) return { type: 'word', name: element.value, isKeyword: true, source, assign };
  if (GrammarAST.isRuleCall(element) && element.arguments.length === 0) {
    const rule = element.rule.ref;
    return GrammarAST.isTerminalRule(rule) ? { type: 'word', name: rule.name, source, assign } : { type: 'call', rule: rule.name, source, assign };
  }
  if (GrammarAST.isAction(element)) return { type: 'action', node: GrammarUtils.getTypeName(element), source, feature: element.feature, operator: element.operator };
  const parts = () => element.elements.map((part) => partOf(part, assign, sources));
  if (GrammarAST.isGroup(element) && element.guardCondition === undefined) return { type: 'group', parts: parts() };
  if (GrammarAST.isAlternatives(element)) return { type: 'alternatives', parts: parts() };
  throw unknown(element);
}

function unknown(element) {
  const rule = AstUtils.getContainerOfType(element, GrammarAST.isParserRule)?.name;
  return new Error(`scripts/reader does not know this form of grammar: ${element.$type}${element.cardinality ?? ''} in ${rule}.`);
}

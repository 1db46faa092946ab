import { parametersIn, parameterTypes } from '../../src/language/references/parameters.js';
import { functions } from '../../src/language/formulas/functions.js';
import { reservedWords } from '../../src/language/parsing/reserved.js';
import { namedDimensions } from '../../src/language/quantities/named-dimensions.js';
import { libraryModules } from '../../src/language/library/generated/texts.js';
import { isProcedure, isProtocolFile, isTerms, type Procedure, type ProtocolFile } from '../../src/language/generated/ast.js';
import { createPlacePref } from '../../src/language/services.js';
import { isDimensionName, termsOf, type Accepts } from '../../src/language/vocabulary/accepts.js';
import { commonFields, fieldsOf, type FieldType } from '../../src/language/vocabulary/fields.js';


function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

/** One entry of `accepts` in few words; long lists of dimensions are one word. */
function shown(accepts: readonly Accepts[]): string {
  const words = accepts.map((one) => {
    if (isDimensionName(one)) return `\`${namedDimensions[one].example}\``;
    const terms = termsOf(one);
    if (terms !== undefined) return `a word of [${terms}](#words)`;
    return one;
  });
  return words.length > 8 ? 'an amount, dose or concentration' : words.join(', ');
}

function factTable(fields: Readonly<Record<string, FieldType>>): string {
  return table(['fact', 'takes', 'what it says'], Object.entries(fields).map(([name, { accepts, many, doc }]) => [`\`${name}\``, shown(accepts) + (many ? '; several' : ''), doc]));
}

/** Kinds that have the same facts share a table. */
function factTables(): Record<string, string> {
  const found: Record<string, string> = { 'facts of any block': factTable(commonFields) };
  for (const [kind, fields] of Object.entries(fieldsOf)) {
    const own = Object.fromEntries(Object.entries(fields ?? {}).filter(([name]) => !Object.hasOwn(commonFields, name)));
    if (Object.keys(own).length > 0) found[`facts of ${kind}`] = factTable(own);
  }
  return found;
}

function libraryRoots(): ProtocolFile[] {
  const { parser } = createPlacePref().language;
  return Object.values(libraryModules).map((text) => parser.LangiumParser.parse<ProtocolFile>(text).value).filter(isProtocolFile);
}

function sentenceOf(procedure: Procedure): string {
  const parts = parametersIn(procedure).map(({ name, preposition, suffix }) => [preposition, `*${name}*`, suffix].filter((word) => word !== undefined).join(' '));
  return [`\`${procedure.name}\``, ...parts].join(' ');
}

function noteOf(procedure: Procedure): string {
  const items = procedure.block?.statements.flatMap((node) => (node.$type === 'Field' && node.name === 'note' ? node.value.items : [])) ?? [];
  return items.map((item) => (item.$type === 'Text' ? item.text : '')).join(' ');
}

/** Every part of docs/language.md that is made from the sources, by its name. */
export function generatedParts(): Record<string, string> {
  const statements = libraryRoots().flatMap((root) => root.statements);
  return {
    ...factTables(),
    'reserved words': `${[...reservedWords].map((word) => `\`${word}\``).join(', ')}\n`,
    dimensions: table(['dimension', 'is', 'for example'], Object.entries(namedDimensions).map(([name, { phrase, example }]) => [`\`${name}\``, phrase, `\`${example}\``])),
    functions: table(['function', 'values', 'gives'], Object.entries(functions).map(([name, { arguments: [least, most], doc }]) => [`\`${name}\``, least === most ? `${least}` : `${least} or more`, doc])),
    'parameter types': `${parameterTypes.map((type) => `\`${type}\``).join(', ')}\n`,
    words: table(['list', 'words'], statements.filter(isTerms).map(({ name, terms }) => [`\`${name}\``, terms.map((term) => `\`${term.name}\`${term.text === undefined ? '' : ` (${term.text})`}`).join(', ')])),
    procedures: table(['sentence', 'what it is'], statements.filter(isProcedure).map((procedure) => [sentenceOf(procedure), noteOf(procedure)])),
  };
}

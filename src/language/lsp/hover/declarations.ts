import { AstUtils, UriUtils, type AstNode } from 'langium';
import { isEntry, isFactor, isLabelClause, isLevel, isOutcome, isProcedure, isRole, isTerm, type Factor, type Named, type Procedure, type ProtocolFile } from '../../generated/ast.js';
import { isLibraryUri } from '../../library/uris.js';
import { parametersIn } from '../../references/parameters.js';
import { kindOf, kinds } from '../../vocabulary/kinds.js';
import { toMarkdown } from '../sources.js';
import { factList } from './facts.js';
import { isDrug, routeText, substanceText } from './known.js';
import { headOf, withoutArticle } from '../../words.js';

const fence = (text: string): string => `\`\`\`placepref\n${text}\n\`\`\``;

/** The first line of a declaration, without its block. */
const declarationOf = (node: AstNode): string => headOf(node.$cstNode?.text ?? '').trim();

/** `footshock current (…) for … … times every … to …`: how the sentence goes. */
function sentenceOf(procedure: Procedure): string {
  const parts = parametersIn(procedure).map(({ name, type, preposition, suffix }) => [preposition, preposition === type ? name : `<${name}>`, suffix].filter(Boolean).join(' '));
  return [procedure.name, ...parts].join(' ');
}

function title(node: Named): string {
  if (isProcedure(node)) return fence(sentenceOf(node));
  if (isTerm(node)) return fence(`${node.$container.name}: ${node.name}`);
  // A role is said with the places that it goes to, and a label with its step.
  if (isRole(node) || isLabelClause(node)) return fence(declarationOf(node.$container));
  if (isLevel(node)) return fence(`${(node.$container as Factor).name}: ${node.$cstNode?.text ?? node.name}`);
  return fence(declarationOf(node) || String(node.name));
}

/** `line 12`, `apparatus.cpp, line 3`, `the built-in library, drugs.cpp` */
function placeOf(node: AstNode, from: AstNode): string {
  const { uri } = AstUtils.getDocument(node);
  const file = UriUtils.basename(uri);
  if (isLibraryUri(uri)) return `the built-in library, ${file}`;
  const line = `line ${(node.$cstNode?.range.start.line ?? 0) + 1}`;
  return uri.toString() === AstUtils.getDocument(from).uri.toString() ? line : `${file}, ${line}`;
}

/** What a name stands for. `files` are those in which things are looked up, the nearest first; `from` is where the name is written. */
export function declarationText(node: Named, from: AstNode, files: readonly ProtocolFile[]): string {
  const kind = kindOf(node);
  const file = AstUtils.findRootNode(from);
  const parts = [
    title(node),
    isTerm(node) && node.text !== undefined ? toMarkdown(node.text) : '',
    isFactor(node) || isOutcome(node) ? '' : factList(node),
    isDrug(node) ? substanceText(node, files, file) : '',
    isEntry(node) && node.kind === 'route' ? routeText(node, files, file) : '',
    kind === undefined ? '' : `*${withoutArticle(kinds[kind])}, ${placeOf(node, from)}*`,
  ];
  return parts.filter(Boolean).join('\n\n');
}

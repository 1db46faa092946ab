import type { AstNode } from 'langium';
import { isEntry, isMaterial, isPopulation, isProtocolFile, isRef, type Entry, type Material, type ProtocolFile } from '../../generated/ast.js';
import { factLine, factList } from './facts.js';
import { factsIn, statedItems } from '../../references/stated.js';

/** More than these are for the library itself to tell. */
const mostEntries = 3;

const named = (node: AstNode | undefined, fact: string): string | undefined => {
  const item = statedItems((node as Entry | undefined)?.block, fact)[0];
  return isRef(item) ? item.target?.$refText : undefined;
};

const entriesIn = (files: readonly ProtocolFile[]): Entry[] => files.flatMap((file) => (file.statements as readonly AstNode[]).filter(isEntry));

/** Species that the animals of a file are of. */
function speciesIn(file: AstNode): ReadonlySet<string> {
  const statements: readonly AstNode[] = isProtocolFile(file) ? file.statements : [];
  return new Set(statements.filter(isPopulation).flatMap((animals) => named(animals, 'species') ?? []));
}

/** Entries about something, those of the species of the protocol first. */
function about(files: readonly ProtocolFile[], kind: Entry['kind'], fact: string, name: string, species: ReadonlySet<string>): Entry[] {
  const found = entriesIn(files).filter((entry) => entry.kind === kind && named(entry, fact) === name);
  const own = found.filter((entry) => species.has(named(entry, 'species') ?? ''));
  return (own.length > 0 ? own : found).slice(0, mostEntries);
}

function entryLines(entry: Entry, only: readonly string[]): string {
  const facts = factsIn(entry.block).filter(({ name }) => only.includes(name));
  const source = factsIn(entry.block).filter(({ name }) => name === 'source').map(factLine);
  return facts.length === 0 ? '' : `- ${[named(entry, 'species'), ...facts.map(factLine), ...source].filter(Boolean).join(', ')}`;
}

/** What the library knows of the substance that a drug is. */
export function substanceText(material: Material, files: readonly ProtocolFile[], file: AstNode): string {
  const substance = material.substance?.ref ?? entriesIn(files).find((entry) => entry.kind === 'substance' && entry.name === material.name);
  if (substance === undefined || !isEntry(substance)) return '';
  const kinetics = about(files, 'kinetics', 'substance', substance.name, speciesIn(file)).map((entry) => entryLines(entry, ['half_life', 'elimination', 'peak'])).filter(Boolean);
  return [`In the library, ${substance.name}:`, factList(substance, ['class', 'schedule']), ...kinetics].filter(Boolean).join('\n');
}

/** Largest volumes for a route, in the species of the protocol. */
export function routeText(route: Entry, files: readonly ProtocolFile[], file: AstNode): string {
  const limits = about(files, 'limit', 'route', route.name, speciesIn(file)).map((entry) => entryLines(entry, ['good_practice', 'maximum', 'needle'])).filter(Boolean);
  return limits.length === 0 ? '' : ['Volumes:', ...limits].join('\n');
}

export const isDrug = (node: AstNode): node is Material => isMaterial(node) && node.kind === 'drug';

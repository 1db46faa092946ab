import { grouped } from '../../language/grouped.js';
import { counted, list } from '../../language/words.js';
import { type Change, momentOf } from './changes.js';

const columns = 80;
const signs = { added: '+', removed: '-', moved: '>', changed: '~' } as const;

/** Changes for a terminal of 80 columns: what is the same for several animals stands there once. */
export function changesText(changes: readonly Change[]): string {
  if (changes.length === 0) return 'Nothing is added, removed, moved or changed.\n';
  const same = grouped(changes, (change) => JSON.stringify([change.kind, momentOf(change).what, ...said(change)]));
  const entries = [...same.values()].flatMap((group) => group.slice(0, 1).map((first) => entry(first, group.map((change) => momentOf(change).who))));
  const count = (kind: Change['kind']): number => changes.filter((change) => change.kind === kind).length;
  const summary = (['added', 'removed', 'moved', 'changed'] as const).filter((kind) => count(kind) > 0).map((kind) => `${count(kind)} ${kind}`);
  return `${entries.join('')}\n${counted(changes.length, 'difference')}: ${list(summary)}.\n`;
}

function said(change: Change): string[] {
  switch (change.kind) {
    case 'added':
      return [`${change.to.when}: ${change.to.how}`];
    case 'removed':
      return [`${change.from.when}: ${change.from.how}`];
    case 'moved':
      return [`from ${change.from.when}`, `to ${change.to.when}`, ...(change.from.how === change.to.how ? [] : [`was ${change.from.how}`, `is ${change.to.how}`])];
    case 'changed':
      return [change.to.when, `was ${change.from.how}`, `is ${change.to.how}`];
  }
}

function entry(change: Change, who: readonly string[]): string {
  const unique = [...new Set(who)];
  return [...wrapped(`${signs[change.kind]} ${momentOf(change).what}`, '  '), ...said(change).flatMap((line) => wrapped(`    ${line}`, '      ')), ...wrapped(`    ${unique.join(', ')}`, '    ')].map((line) => `${line}\n`).join('');
}

/** Between words, each line no longer than the terminal is wide; a word that is longer is cut. */
function wrapped(text: string, indent: string): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > columns) {
    const blank = rest.lastIndexOf(' ', columns);
    const end = blank > indent.length ? blank : columns;
    lines.push(rest.slice(0, end).trimEnd());
    rest = `${indent}${rest.slice(end).trimStart()}`;
  }
  return [...lines, rest];
}

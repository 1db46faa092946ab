import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { URI } from 'langium';
import { outside } from '../../language/outside.js';
import type { ReadImport } from '../../language/project.js';
import type { Configurations } from '../files/configurations.js';
import { decodeUtf8, withoutByteOrderMark } from '../files/decode.js';
import type { ProtocolText } from '../files/inputs.js';
import { shownPath } from '../files/paths.js';
import type { Place } from '../files/places.js';
import { readImportedBytes } from '../files/read.js';
import type { Workspace } from '../files/workspace.js';
import type { FileReport, Problem } from '../findings/problems.js';
import { linesOf } from '../reporters/excerpt.js';
import { writeCache, type CacheContents, type Entry } from './cache-file.js';
import { absent, FileStates, hashOf, unseen } from './file-states.js';

/** What was found before in protocols that, like all that they depend on, are as they were then. */
export class CheckCache {
  private readonly states: FileStates;
  private readonly entries = new Map<string, Entry>();
  private readonly others = new Map<string, string>();
  private readonly configurationHashes = new Map<object, string>();
  private changed = false;

  constructor(
    private readonly file: string,
    private readonly before: CacheContents,
    private readonly configurations: Configurations,
    private readonly isInside: Workspace,
    private readonly cwd: string,
  ) {
    this.states = new FileStates(before.states);
  }

  /** Whether a file that was found is known to be C++. */
  isOther({ file, origin }: Place): boolean {
    const { stamp } = this.states.look(file);
    if (origin !== 'found' || stamp === '' || stamp !== this.before.others.get(file)) return false;
    this.others.set(file, stamp);
    return true;
  }

  noteOther(file: string): void {
    const { stamp } = this.states.look(file);
    if (stamp === '') return;
    this.others.set(file, stamp);
    this.changed = true;
  }

  /** What was found in a protocol, if that still holds. */
  reportAt({ file, origin }: Place): FileReport | undefined {
    if (origin === 'stdin') return undefined;
    const { kind } = this.states.look(file);
    const entry = this.before.entries.get(file);
    if (kind !== 'file' || entry === undefined || entry.configuration !== this.configurationOf(file) || this.states.hashOf(file) !== entry.hash) return undefined;
    if (!entry.imports.every(([imported, hash]) => (this.isInside(imported) ? this.states.hashOf(imported) : unseen) === hash)) return undefined;
    this.entries.set(file, entry);
    return { path: shownPath(file, this.cwd), text: textOf(entry), problems: entry.problems, suppressed: entry.suppressed, imports: entry.imports.map(([imported]) => imported) };
  }

  /** Reads imports for one batch of protocols, and notes for each what was read: what the findings rest on is what is remembered. */
  reading(batch: readonly ProtocolText[]): { readonly read: ReadImport; readonly store: (protocol: ProtocolText, report: FileReport) => void } {
    const hashes = new Map(batch.map(({ file, text }) => [file, hashOf(text)]));
    const read = async ({ scheme, fsPath: file }: URI): Promise<string | typeof outside | undefined> => {
      if (scheme !== 'file') return undefined;
      if (!this.isInside(file)) {
        hashes.set(file, unseen);
        return outside;
      }
      hashes.set(file, absent);
      this.states.look(file);
      try {
        const bytes = readImportedBytes(file);
        hashes.set(file, hashOf(bytes));
        return withoutByteOrderMark(decodeUtf8(bytes));
      } catch {
        return undefined;
      }
    };
    const store = ({ file, path }: ProtocolText, { text, problems, suppressed = [], imports = [] }: FileReport): void => {
      const hashNow = (file: string): string => hashes.get(file) ?? absent;
      const seen = imports.filter((one) => hashNow(one) !== unseen);
      if (path === '<stdin>' || this.states.look(file).kind !== 'file' || seen.some((one) => this.states.look(one).kind === 'other')) return;
      for (const one of [file, ...seen]) this.states.note(one, hashNow(one));
      this.entries.set(file, { hash: hashNow(file), configuration: this.configurationOf(file), imports: imports.map((one) => [one, hashNow(one)]), lines: quotedLines(text, [...problems, ...suppressed]), problems, suppressed });
      this.changed = true;
    };
    return { read, store };
  }

  /** Remembers what was found in this run, and in earlier ones in files that it did not look at and that are still there. */
  save(): void {
    // The commonest case, and the one that somebody waits for.
    const isSame = !this.changed && !this.states.changed;
    if (isSame && this.entries.size === this.before.entries.size && this.others.size === this.before.others.size) return;
    let isFewer = false;
    for (const [file, entry] of this.before.entries) {
      if (this.entries.has(file)) continue;
      if (existsSync(file)) this.entries.set(file, entry);
      else isFewer = true;
    }
    for (const [file, stamp] of this.before.others) if (!this.others.has(file) && existsSync(file)) this.others.set(file, stamp);
    if (isSame && !isFewer) return;
    const files = [...this.entries].flatMap(([file, { imports }]) => [file, ...imports.map(([imported]) => imported)]);
    const states = new Map([...new Set(files)].map((file) => [file, this.states.lastOf(file)]));
    writeCache(this.file, { identity: this.before.identity, states, entries: this.entries, others: this.others });
  }

  private configurationOf(file: string): string {
    const found = this.configurations.nearestTo(dirname(file));
    if (found === undefined) return '';
    const hash = this.configurationHashes.get(found) ?? hashOf(found.text);
    this.configurationHashes.set(found, hash);
    return hash;
  }
}

/** The lines that problems stand on; reading them again would take most of the time of a check in which nothing has changed. */
function quotedLines(text: string, problems: readonly Problem[]): Entry['lines'] {
  if (problems.length === 0) return [];
  const quoted = new Set(problems.flatMap(({ range: { start, end } }) => Array.from({ length: end.line - start.line + 1 }, (_, at) => start.line + at)));
  return linesOf(text).map((line, number) => [number, line] as const).filter(([number]) => quoted.has(number));
}

/** The text of a report, empty but for the lines that are quoted. */
function textOf({ lines }: Entry): string {
  const text: string[] = [];
  for (const [number, line] of lines) {
    while (text.length < number) text.push('');
    text.push(line);
  }
  return text.join('\n');
}

import { isProtocol } from '../../language/detect.js';
import { exit, type ExitCode } from '../exit.js';
import type { FileReport } from '../findings/problems.js';
import type { Io } from '../io.js';
import type { Configurations } from './configurations.js';
import { decodeHead } from './decode.js';
import { shownPath } from './paths.js';
import { placesAt, placesOf, type Place } from './places.js';
import { readHead, readStream, readText } from './read.js';
import { isRefusal, refusal, type Refusal } from './refusal.js';
import { workspaceAt } from './workspace.js';

/** The text of one protocol. */
export interface ProtocolText {
  /** As it is shown to the user. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
  /** With its byte order mark, if it has one. */
  readonly text: string;
}

/** What is known of files from an earlier run. */
export interface Known {
  reportAt(place: Place): FileReport | undefined;
  isOther(place: Place): boolean;
  noteOther(file: string): void;
}

/**
 * The protocols that paths name, or those of the project, and what was refused. Each comes once, in the order of the paths and
 * sorted within a folder, and is read only when it is asked for and nothing is known of it. C++ is passed over in silence where
 * it was found, refused where it was named; what looks like a protocol and is none is refused anywhere.
 */
export function protocolsAt(paths: readonly string[], io: Io, configurations: Configurations, skipForeign: boolean): AsyncGenerator<ProtocolText | Refusal>;
export function protocolsAt(paths: readonly string[], io: Io, configurations: Configurations, skipForeign: boolean, known: Known | undefined): AsyncGenerator<ProtocolText | Refusal | FileReport>;
export async function* protocolsAt(paths: readonly string[], io: Io, configurations: Configurations, skipForeign: boolean, known?: Known): AsyncGenerator<ProtocolText | Refusal | FileReport> {
  const seen = new Set<string>();
  for (const place of await placesOf(paths, io.cwd, configurations, skipForeign)) {
    if (isRefusal(place)) {
      yield place;
    } else if (!seen.has(place.file)) {
      const protocol = known?.reportAt(place) ?? (await readProtocol(place, io, known));
      if (protocol === undefined) continue;
      seen.add(place.file);
      yield protocol;
    }
  }
}

/** The one protocol that a path names; a folder or a glob names none. */
export async function protocolAt(path: string, io: Io): Promise<ProtocolText | Refusal> {
  const [place, ...others] = await placesAt(path, io.cwd, workspaceAt([path], io.cwd));
  if (place !== undefined && others.length === 0) {
    if (isRefusal(place)) return place;
    const protocol = place.origin === 'found' ? undefined : await readProtocol(place, io);
    if (protocol !== undefined) return protocol;
  }
  return { path, message: 'name one protocol, not a folder or a pattern.', code: exit.usage };
}

async function readProtocol(place: Place, io: Io, known?: Known): Promise<ProtocolText | Refusal | undefined> {
  const { file, origin } = place;
  const path = origin === 'stdin' ? '<stdin>' : shownPath(file, io.cwd);
  try {
    if (known?.isOther(place) === true) return undefined;
    const head = origin === 'found' ? decodeHead(readHead(file)) : undefined;
    if (head !== undefined && !isProtocol(head)) {
      const near = await nearly(head);
      if (near !== undefined) return noProtocol(path, near, exit.problems);
      known?.noteOther(file);
      return undefined;
    }
    const text = origin === 'stdin' ? await readStream(io.stdin) : readText(file);
    return isProtocol(text) ? { path, file, text } : noProtocol(path, await nearly(text), exit.usage);
  } catch (error) {
    return refusal(path, error);
  }
}

/** Loaded only for what is no protocol. */
async function nearly(text: string): Promise<string | undefined> {
  return (await import('../../language/near-protocol.js')).nearProtocol(text);
}

/** `near` says what is wrong with a text that looks like a protocol: it is not passed over in silence, wherever it was found. */
function noProtocol(path: string, near: string | undefined, code: ExitCode): Refusal {
  if (near !== undefined) return { path, message: `looks like a protocol, but ${near}`, code };
  return { path, message: 'not a protocol. Its first words, after any comments, must be protocol "Title" or library "Title".', code };
}

import picomatch from 'picomatch/posix.js';
import { UriUtils, type FileSystemProvider, type URI } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';
import { configurationName } from '../../config/configuration.js';
import { readConfiguration } from '../../config/read.js';
import { foreignFolders, matcherOf } from '../../config/walk.js';
import type { ReadText } from '../../project.js';

/** A `placepref.json`, and what it says about files. */
export interface Project {
  readonly uri: URI;
  /** What is wrong in it. */
  readonly problems: readonly Diagnostic[];
  /** Glob patterns from its folder. */
  readonly protocols: readonly string[];
  readonly names: (path: string) => boolean;
  readonly ignores: (path: string) => boolean;
}

function projectOf(uri: URI, text: string): Project {
  const { configuration, problems } = readConfiguration(text);
  const lines = text.split(/\r\n|\r|\n/);
  const diagnostics = problems.map(({ path, line, column, message }): Diagnostic => {
    const start = { line: line - 1, character: column - 1 };
    const end = { line: start.line, character: Math.max(column, lines[start.line]?.trimEnd().length ?? column) };
    return { severity: 1, range: { start, end }, message: path === '' ? message : `${path}: ${message}`, source: 'placepref' };
  });
  const { protocols = [], ignore } = configuration;
  return { uri, problems: diagnostics, protocols, names: matcherOf(protocols, picomatch), ignores: matcherOf(ignore, picomatch) };
}

/** Path of a file from a folder; undefined if it is not in it. */
function pathIn(folder: URI, file: URI): string | undefined {
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return file.scheme === folder.scheme && file.authority === folder.authority && file.path.startsWith(base) ? file.path.slice(base.length) : undefined;
}

/** What there is in the folders of a workspace. */
export interface Found {
  readonly projects: readonly Project[];
  /** Files that a project names, or whose name says that they are protocols. None was read. */
  readonly protocols: readonly URI[];
}

/** Looks through folders, without reading anything but `placepref.json`. */
export async function search(folders: readonly URI[], files: FileSystemProvider, read: ReadText): Promise<Found> {
  const projects = new Map<string, Project>();
  const sources: URI[] = [];
  const add = async (uri: URI): Promise<boolean> => {
    const text = await read(uri);
    if (text !== undefined) projects.set(UriUtils.dirname(uri).toString(), projectOf(uri, text));
    return text !== undefined;
  };
  const walk = async (folder: URI): Promise<void> => {
    for (const { isFile, isDirectory, uri } of await files.readDirectory(folder).catch(() => [])) {
      const name = UriUtils.basename(uri);
      if (isFile && name === configurationName) await add(uri);
      else if (name.startsWith('.')) continue;
      else if (isDirectory && !foreignFolders.has(name)) await walk(uri);
      else if (isFile && name.endsWith('.cpp')) sources.push(uri);
    }
  };
  for (const folder of folders) {
    await walk(folder);
    // The project of a folder may be one around it.
    for (let [at, above] = [folder, UriUtils.dirname(folder)]; !projects.has(at.toString()) && above.path !== at.path; [at, above] = [above, UriUtils.dirname(above)]) {
      if (await add(UriUtils.joinPath(above, configurationName))) break;
    }
  }
  const isProtocolName = (file: URI): boolean => {
    let folder = UriUtils.dirname(file);
    while (!projects.has(folder.toString()) && folder.path !== '/' && folder.path !== '') folder = UriUtils.dirname(folder);
    const project = projects.get(folder.toString());
    const path = pathIn(folder, file) ?? '';
    return project === undefined ? file.path.endsWith('.place.cpp') : !project.ignores(path) && (project.names(path) || path.endsWith('.place.cpp'));
  };
  return { projects: [...projects.values()], protocols: sources.filter(isProtocolName) };
}

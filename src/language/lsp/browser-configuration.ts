import { UriUtils, type URI } from 'langium';
import { configurationName, defaultConfiguration, type Configuration } from '../config/configuration.js';
import { readConfiguration } from '../config/read.js';
import type { ReadText } from '../project.js';

/** The folders around a file, the nearest first. */
function foldersAround(uri: URI): URI[] {
  const folder = UriUtils.dirname(uri);
  return folder.path === uri.path ? [] : [folder, ...foldersAround(folder)];
}

/**
 * The `placepref.json` files of a workspace that is not on a disk. Each folder is asked for its own once, until the editor
 * tells that one of them has changed.
 */
export class AskedConfigurations {
  /** By folder; null where there is none. */
  private readonly known = new Map<string, Configuration | null>();

  constructor(private readonly read: ReadText) {}

  /** Asks for what `of` needs to know about a file. */
  async prepare(uri: URI): Promise<void> {
    for (const folder of foldersAround(uri)) {
      if (!this.known.has(folder.toString())) this.known.set(folder.toString(), await this.ask(folder));
      if (this.known.get(folder.toString()) !== null) return;
    }
  }

  readonly of = (uri: URI): Configuration => foldersAround(uri).map((folder) => this.known.get(folder.toString())).find((one) => one !== null) ?? defaultConfiguration;

  forget(): void {
    this.known.clear();
  }

  private async ask(folder: URI): Promise<Configuration | null> {
    const text = await this.read(UriUtils.joinPath(folder, configurationName));
    return text === undefined ? null : readConfiguration(text).configuration;
  }
}

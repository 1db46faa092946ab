import { UriUtils, type URI } from 'langium';
import { isWithin } from './outside.js';

/** What somebody has named: folders, with all that is in them, and protocols, with all that lies beside them. */
export interface Named {
  readonly folders: readonly URI[];
  readonly files: readonly URI[];
}

/** Says of a file whether it lies in the workspace that comes of what was named. */
export type WorkspaceOf = (named: Named) => (uri: URI) => boolean;

/** The workspace where there is no disk: addresses say it all. */
export const workspaceByAddress: WorkspaceOf = ({ folders, files }) => {
  const addresses = [...folders, ...files.map((uri) => UriUtils.dirname(uri))].map(String);
  return (uri) => isWithin(addresses, uri.toString());
};

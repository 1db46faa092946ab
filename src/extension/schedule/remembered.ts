import type { Memento, Uri } from 'vscode';

/** What was answered for an experiment of a protocol, to be proposed again. Paths count from the folder of the protocol; null is what is taken in place of a file. */
export interface Remembered {
  readonly animals?: string | null;
  readonly facility?: string | null;
  readonly folder?: string;
}

const key = 'schedules';

const all = (state: Memento): Readonly<Record<string, Remembered>> => state.get(key, {});
const nameOf = (protocol: Uri, experiment: string): string => `${protocol.toString()}#${experiment}`;

export function rememberedOf(state: Memento, protocol: Uri, experiment: string): Remembered {
  return all(state)[nameOf(protocol, experiment)] ?? {};
}

export async function remember(state: Memento, protocol: Uri, experiment: string, { animals, facility, folder }: Required<Remembered>): Promise<void> {
  await state.update(key, { ...all(state), [nameOf(protocol, experiment)]: { animals, facility, folder } });
}

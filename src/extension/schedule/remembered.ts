import type { Memento, Uri } from 'vscode';

/** What was answered for a protocol, to be proposed again. Paths count from its folder; null is what is taken in place of a file. */
export interface Remembered {
  readonly animals?: string | null;
  readonly facility?: string | null;
  readonly folder?: string;
}

const key = 'schedules';

const all = (state: Memento): Readonly<Record<string, Remembered>> => state.get(key, {});

export function rememberedOf(state: Memento, protocol: Uri): Remembered {
  return all(state)[protocol.toString()] ?? {};
}

export async function remember(state: Memento, protocol: Uri, { animals, facility, folder }: Required<Remembered>): Promise<void> {
  await state.update(key, { ...all(state), [protocol.toString()]: { animals, facility, folder } });
}

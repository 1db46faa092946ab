import type { LangiumSharedServices } from 'langium/lsp';

/** What inlay hints tell, each kind of which an editor can switch off: `placepref.inlayHints.days`. */
export const hintKinds = ['days', 'volume', 'dose', 'groups'] as const;

export type HintKind = (typeof hintKinds)[number];

type Settings = Readonly<Partial<Record<HintKind | 'enabled', unknown>>>;

/** Kinds of hints that are wanted; all of them where the editor says nothing. `placepref.inlayHints` can be `false` as a whole. */
export async function wantedHints({ workspace: { ConfigurationProvider } }: LangiumSharedServices, languageId: string): Promise<ReadonlySet<HintKind>> {
  const said: unknown = await ConfigurationProvider.getConfiguration(languageId, 'inlayHints');
  if (said === false) return new Set();
  const settings: Settings = typeof said === 'object' && said !== null ? said : {};
  return new Set(settings.enabled === false ? [] : hintKinds.filter((kind) => settings[kind] !== false));
}

import { URI } from 'langium';
import { describe, expect, it } from 'vitest';
import type { Location, LocationLink } from 'vscode-languageserver';
import { drawn, open, positionOf, services, shared } from './editor.js';
import { protocol } from './protocol.js';

const textOf = (uri: string): string => shared.workspace.LangiumDocuments.getDocument(URI.parse(uri))?.textDocument.getText() ?? '';

const places = ['inject mor▮phine }', 'con▮fine to drug_side', 'is drug▮ged', 'box.ri▮ght', 'phase: rel▮apse', 'as base▮line', 'after expo▮sure', 'ti▮me in drug_side during', 'route: s▮c\n', 'drug▮_side for 30'];

describe('definition', () => {
  it('leads to the declaration, in the library too', async () => {
    const shown: string[] = [];
    for (const place of places) {
      const { document, params } = await open(protocol);
      const links: LocationLink[] = (await services.lsp.DefinitionProvider?.getDefinition(document, { ...params, position: positionOf(protocol, place) })) ?? [];
      for (const { originSelectionRange, targetUri, targetSelectionRange } of links) {
        shown.push(drawn(protocol, originSelectionRange ?? targetSelectionRange, `${targetUri.replace('file://', '')}\n${drawn(textOf(targetUri), targetSelectionRange, '').trimEnd()}`));
      }
    }
    await expect(shown.join('\n')).toMatchFileSnapshot('../../fixtures/lsp/definition.txt');
  });
});

describe('references', () => {
  const referencesOf = async (place: string): Promise<string[]> => {
    const { document, params } = await open(protocol);
    const found: Location[] = (await services.lsp.ReferencesProvider?.findReferences(document, { ...params, position: positionOf(protocol, place), context: { includeDeclaration: true } })) ?? [];
    return found.map(({ range }) => `${range.start.line + 1}:${range.start.character + 1}`).sort();
  };

  it('are all places that name a thing, wherever one asks', async () => {
    const lineOf = (piece: string): string => String(positionOf(protocol, piece).line + 1);
    const found = await referencesOf('inject mor▮phine }');
    expect(found).toEqual(await referencesOf('drug mor▮phine {'));
    expect(found.map((place) => place.split(':')[0])).toEqual([lineOf('when treatment is drugged { inject mor▮phine'), lineOf('drug mor▮phine {')].sort());
    expect((await referencesOf('drug_si▮de, saline_side to')).length).toBe(4);
  });

  it('are highlighted in the file', async () => {
    const { document, params } = await open(protocol);
    const found = (await services.lsp.DocumentHighlightProvider?.getDocumentHighlight(document, { ...params, position: positionOf(protocol, 'outcome prefer▮ence') })) ?? [];
    expect(found.length).toBe(2);
  });
});

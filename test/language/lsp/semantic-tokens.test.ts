import { SemanticTokensDecoder } from 'langium/lsp';
import { describe, expect, it } from 'vitest';
import { open, services } from './editor.js';
import { protocol } from './protocol.js';

const provider = services.lsp.SemanticTokenProvider;

interface Coloured {
  readonly text: string;
  readonly type: string;
}

async function coloured(text: string): Promise<Coloured[]> {
  const { document, params } = await open(text);
  const tokens = await provider?.semanticHighlight(document, params);
  if (provider === undefined || tokens === undefined) return [];
  const modifiers = Object.keys(provider.tokenModifiers);
  return SemanticTokensDecoder.decode(tokens, provider.tokenTypes, document).map(({ text, tokenType, tokenModifiers }) => ({
    text,
    type: [tokenType, ...modifiers.filter((_, bit) => (tokenModifiers & (1 << bit)) !== 0)].join('.'),
  }));
}

describe('semantic tokens', () => {
  it('say of each word what it is', async () => {
    const found = await coloured(`// short\n${protocol}`);
    // Each word once for each way in which it is coloured.
    const lines = [...new Set(found.map(({ text, type }) => `${type.padEnd(26)}${text.length > 40 ? `${text.slice(0, 40)}…` : text}`))];
    await expect(`${lines.sort().join('\n')}\n`).toMatchFileSnapshot('../../fixtures/lsp/semantic-tokens.txt');
  });

  it('tell a drug that is called like a word of the language from that word', async () => {
    const found = await coloured('protocol "P"\ndrug phase { dose: 1 mg/kg }\nphase one day 1 { session day at 09:00 { inject phase } }\n');
    expect(found.filter(({ text }) => text === 'phase').map(({ type }) => type)).toEqual(['class.declaration', 'keyword', 'class']);
    expect(found.filter(({ text }) => text === 'day').map(({ type }) => type)).toEqual(['keyword', 'event.declaration']);
  });

  it('of a range are those of its lines', async () => {
    const { document, params } = await open(protocol);
    const tokens = await provider?.semanticHighlightRange(document, { ...params, range: { start: { line: 4, character: 0 }, end: { line: 4, character: 5 } } });
    expect(SemanticTokensDecoder.decode(tokens ?? { data: [] }, provider?.tokenTypes ?? {}, document).map(({ text }) => text)).toEqual(['vehicle', 'saline', 'route', 'sc', 'volume', '10 mL/kg']);
  });

  it('that go over lines are told line by line', async () => {
    const found = await coloured('/* one\r\n   two */\r\nprotocol "P"\r\n');
    expect(found.map(({ text }) => text)).toEqual(['/* one', '   two */', 'protocol', '"P"']);
  });
});

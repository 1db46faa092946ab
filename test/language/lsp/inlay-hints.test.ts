import { afterEach, describe, expect, it } from 'vitest';
import type { InlayHint } from 'vscode-languageserver';
import { open, services, shared } from './editor.js';
import { protocol } from './protocol.js';

async function hintsIn(text: string): Promise<InlayHint[]> {
  const { document, params } = await open(text);
  const range = { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } };
  return (await services.lsp.InlayHintProvider?.getInlayHints(document, { ...params, range })) ?? [];
}

/** Each line that has hints, with them where they stand. */
function shown(text: string, hints: readonly InlayHint[]): string {
  return text.split('\n').flatMap((line, index) => {
    const here = hints.filter(({ position }) => position.line === index).sort((a, b) => b.position.character - a.position.character);
    return here.length === 0 ? [] : [here.reduce((drawn, { position: { character }, label }) => `${drawn.slice(0, character)} «${label as string}»${drawn.slice(character)}`, line)];
  }).join('\n');
}

const configure = (inlayHints: unknown): void => shared.workspace.ConfigurationProvider.updateConfiguration({ settings: { placepref: { inlayHints } } });

afterEach(() => configure({}));

describe('inlay hints', () => {
  it('tell days, dates, doses, volumes and animals that are not written', async () => {
    const withDates = shown(protocol, await hintsIn(protocol));
    const undated = protocol.replace('start: 2026-03-02\n', '');
    await expect(`${withDates}\n\nWithout a date of day 1:\n\n${shown(undated, await hintsIn(undated))}\n`).toMatchFileSnapshot('../../fixtures/lsp/inlay-hints.txt');
  });

  it('of one kind can be switched off, and all of them', async () => {
    const labels = async (): Promise<string> => shown(protocol, await hintsIn(protocol));
    expect(await labels()).toContain('«0.25 mg in 0.25 mL»');
    configure({ volume: false });
    expect(await labels()).toContain('«0.25 mg»');
    configure({ dose: false, volume: false, groups: false });
    expect(await labels()).not.toMatch(/«(?:0\.25 m|4 groups)/);
    configure({ days: false, volume: false, dose: false, groups: false });
    expect(await labels()).toBe('');
    configure({ enabled: false });
    expect(await labels()).toBe('');
  });

  it('do not say more than is known', async () => {
    const open = shown(protocol, await hintsIn(protocol.replace('days 2 to 7', 'immediately after pretest for unstated')));
    expect(open).toContain('«from day 2, from Tue 2026-03-03»');
    const arms = protocol.replace(/groups design .*/, 'arm controls of mice { levels: vehicle_only, calm  n: 12 }\narm others of mice { levels: drugged, fearful  n: unstated }');
    expect(shown(arms, await hintsIn(arms))).not.toContain('group');
    expect(shown(protocol, await hintsIn(protocol.replace('weight: 25 g  housing', 'weight: unstated  housing')))).not.toContain('mL»');
  });

  it('are none where the text cannot be compiled', async () => {
    expect(await hintsIn(protocol.replace('phase pretest', 'phase {'))).toEqual([]);
    expect(await hintsIn('#include <vector>\n')).toEqual([]);
  });
});

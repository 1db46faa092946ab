import { DocumentState } from 'langium';
import { describe, expect, it } from 'vitest';
import type { CodeLens, Hover, InlayHint, MarkupContent } from 'vscode-languageserver';
import { Client } from './client.js';
import { mark, open, positionOf, services, type Opened } from './editor.js';
import { protocol } from './protocol.js';

/** What the editor shows of a text after another one. */
class Shown {
  private constructor(private readonly text: string, private readonly opened: Opened) {}

  static async after(before: string, text: string): Promise<Shown> {
    const first = new Shown(before, await open(before));
    await first.hints(); // an editor has asked of the text before, too
    return new Shown(text, await open(text));
  }

  /** Hints by the words of their lines; of several in a line the last. */
  async hints(): Promise<Record<string, string>> {
    const lines = this.text.split('\n');
    const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
    const found: InlayHint[] = (await services.lsp.InlayHintProvider?.getInlayHints(this.opened.document, { ...this.opened.params, range })) ?? [];
    return Object.fromEntries(found.map(({ position, label }) => [lines[position.line]?.trim().split(' {')[0] ?? '', String(label)]));
  }

  async hover(place: string): Promise<string> {
    const hover: Hover | undefined = await services.lsp.HoverProvider?.getHoverContent(this.opened.document, { ...this.opened.params, position: positionOf(this.text, place) });
    return (hover?.contents as MarkupContent | undefined)?.value ?? '';
  }

  async lenses(): Promise<string[]> {
    const found = (await services.lsp.CodeLensProvider?.provideCodeLens(this.opened.document, this.opened.params)) as CodeLens[] | undefined;
    return (found ?? []).map(({ command }) => command?.title ?? '');
  }
}

const whole = {
  'groups design of mice': '4 groups of 12, 48 animals',
  'phase pretest day 1': 'Mon 2026-03-02',
  'phase conditioning days 2 to 7': 'Tue 2026-03-03 to Sun 2026-03-08',
  'session without_drug on odd days at 10:00': 'days 2, 4, 6, Tue 2026-03-03 to Sat 2026-03-07',
  'inject saline': '0.25 mL',
  'session with_drug on even days at 10:00': 'days 3, 5, 7, Wed 2026-03-04 to Sun 2026-03-08',
  'when treatment is drugged': '0.25 mL',
  'phase relapse 3 days after conditioning': 'day 10, Wed 2026-03-11',
  'session witnessing at the same time as baseline': '10:00',
};
const without = (...lines: (keyof typeof whole)[]): unknown => Object.fromEntries(Object.entries(whole).filter(([line]) => !lines.some((one) => one === line)));

describe('while a text has faults', () => {
  it('hints of what has not changed stay, wherever it has moved', async () => {
    expect(await (await Shown.after(protocol, protocol)).hints()).toMatchObject(whole);
    const broken = await Shown.after(protocol, protocol.replace('confine to saline_side for 0.5 h', 'confine to saline_sid for 0.5 h\n\n    confine').replace('start: 2026', '// Dates\nstart: 2026'));
    expect(await broken.hints()).toMatchObject(whole);
    expect(await broken.lenses()).toEqual(['n = 48 (4 groups of 12)', 'Show timeline', 'Make schedule…', 'Simulate…']);
  });

  it('a sentence that has changed says nothing, and nor does what rests on it', async () => {
    const fault = (from: string, to: string): Promise<Shown> => Shown.after(protocol, protocol.replace(from, to).replace('outcome preference =', 'outcome preference = ='));
    const conditioning = await (await fault('days 2 to 7', 'days 2 to 8')).hints();
    expect(conditioning).toEqual(without('phase conditioning days 2 to 7', 'session without_drug on odd days at 10:00', 'session with_drug on even days at 10:00', 'phase relapse 3 days after conditioning', 'session witnessing at the same time as baseline'));
    expect(await (await fault('volume: 10 mL/kg', 'volume: 5 mL/kg')).hints()).not.toHaveProperty('inject saline');
    expect(await (await fault('weight: 25 g  housing', 'weight: 30 g  housing')).hints()).not.toHaveProperty('inject saline');
    expect(await (await fault('start: 2026-03-02', 'start: 2026-03-09')).hints()).toEqual({ 'groups design of mice': '4 groups of 12, 48 animals', 'inject saline': '0.25 mL', 'when treatment is drugged': '0.25 mL' });
    const groups = await fault('n: 12 per', 'n: 10 per');
    expect(await groups.hints()).not.toHaveProperty('groups design of mice');
    expect(await groups.lenses()).toEqual(['Show timeline', 'Make schedule…', 'Simulate…']);
  });

  it('a statement with an error says nothing either, though the rest can be compiled', async () => {
    const never = async (from: string, to: string): Promise<unknown> => (await Shown.after('protocol "Another"\n', protocol.replace(from, to))).hints();
    expect(await never('inject saline\n', 'inject saline 5\n')).toEqual(without('inject saline'));
    expect(await never('volume: 10 mL/kg', 'volume: 10 mLL/kg')).toEqual(without('inject saline', 'when treatment is drugged'));
    expect(await never('to saline_side for 0.5 h', 'to saline_side for 0.5 mg')).toEqual(whole);
  });

  it('a hover says of what time it is', async () => {
    const broken = await Shown.after(protocol, protocol.replace('outcome preference =', 'outcome preference = ='));
    expect(await broken.hover(`inject mor${mark}phine }`)).toMatch(/0\.25 mg in 0\.25 mL[^]*As it was before the text had faults\./);
    expect(await (await Shown.after(protocol, protocol)).hover(`inject mor${mark}phine }`)).not.toContain('before the text');
    const changed = await Shown.after(protocol, protocol.replace('outcome preference =', 'outcome preference = =').replace('concentration: 1 mg', 'concentration: 2 mg'));
    expect(await changed.hover(`inject mor${mark}phine }`)).not.toMatch(/0\.\d+ mL/);
    const moved = await Shown.after(protocol, protocol.replace('outcome preference =', 'outcome preference = =').replace('odd days at 10:00', 'odd days at 11:00'));
    expect(await moved.hover(`inj${mark}ect saline\n`)).toMatch(/^Each animal gets\n- saline: \*\*0\.25 mL\*\*/);
  });

  it('an editor that asks at once is told no more', async () => {
    const client = await Client.start();
    const uri = 'file:///lab/study.cpp';
    const hints = async (): Promise<string[]> => (await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } } })).map(({ label }) => String(label));
    await client.open(uri, protocol);
    expect(await hints()).toContain('0.25 mL');
    await client.change(uri, protocol.replaceAll('inject saline', 'inject saline 5'));
    const told = await hints();
    expect(told).toContain('0.25 mg in 0.25 mL');
    expect(told).not.toContain('0.25 mL');
    client.end();
  });

  it('an editor that asks while the findings are on their way waits for them', async () => {
    const client = await Client.start();
    const uri = 'file:///lab/study.cpp';
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    let asked: Promise<InlayHint[]> | undefined;
    client.shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, async () => {
      asked ??= client.request('textDocument/inlayHint', { textDocument: { uri }, range });
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    await client.open(uri, protocol.replaceAll('inject saline', 'inject saline 5'));
    await expect.poll(() => asked).toBeDefined();
    expect((await asked)?.map(({ label }) => label)).not.toContain('0.25 mL');
    client.end();
  });

  it('nothing is said of a text that was never whole, nor of another', async () => {
    const { document, params } = await open(protocol.replace('phase pretest', 'phase {'), '/lab/never.cpp');
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    expect(await services.lsp.InlayHintProvider?.getInlayHints(document, { ...params, range })).toEqual([]);
    expect(await (await Shown.after(protocol, 'protocol "Another"\nphase {\n')).hints()).toEqual({});
  });
});

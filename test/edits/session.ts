import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { apply, change } from '../language/robustness/changes.js';
import { Client } from '../language/lsp/client.js';

const example = (name: string): string => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');

/** Where the examples lie on a disk that is not there. */
const addressOf = (name: string): string => `file:///lab/${name}`;

/** What is opened, the last three bound by an import. */
const names = ['witnessed-fear-planned.cpp', 'morphine-extinction-planned.cpp', 'withdrawal-signs.cpp', 'laboratory/nicotine.cpp', 'laboratory/apparatus.cpp', 'nicotine-minipump.cpp'] as const;

/** Answers that a refusal may be: what cannot be renamed, and what has changed meanwhile. */
const refused = new Set([-32_602, -32_800, -32_801, -32_803]);

/** Somebody who edits several documents at random for hours, in a hurry: the same for the same seed. */
export class Session {
  readonly faults: string[] = [];
  private readonly texts = new Map(names.map((name) => [addressOf(name), example(name)]));
  private readonly open = new Map<string, string>();
  private at = 0;

  private constructor(private readonly client: Client, private readonly seed: number) {}

  static async start(seed: number): Promise<Session> {
    const files = Object.fromEntries(names.map((name) => [addressOf(name), example(name)]));
    const session = new Session(await Client.start({ files, folder: 'file:///lab' }), seed);
    for (const uri of session.texts.keys()) await session.opened(uri);
    return session;
  }

  /** Edits so often, each time with a question of the editor. */
  async edit(count: number): Promise<void> {
    for (const end = this.at + count; this.at < end; this.at++) await this.once();
  }

  /** Takes every text back to what it was, closed and opened anew; what is found in each then, by its address. */
  async restored(): Promise<Record<string, string[] | undefined>> {
    const { client } = this;
    for (const [uri, text] of this.texts) {
      await client.write(uri, text);
      if (this.open.has(uri)) await client.close(uri);
      await this.opened(uri);
    }
    await client.settled();
    const found = Object.fromEntries([...this.texts.keys()].map((uri) => [uri, client.codes(uri)?.toSorted()]));
    client.published.length = 0;
    client.disk.read.length = 0;
    return found;
  }

  end(): void {
    this.client.end();
  }

  private async opened(uri: string): Promise<void> {
    const text = this.texts.get(uri) ?? '';
    this.open.set(uri, text);
    await this.client.open(uri, text);
  }

  private async once(): Promise<void> {
    const { client } = this;
    const [[which, what, where, other], made] = fc.sample(fc.tuple(fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 4, maxLength: 4 }), change), { seed: this.seed + this.at, numRuns: 1 })[0] as [[number, number, number, number], Parameters<typeof apply>[1]];
    const uri = [...this.texts.keys()][Math.floor(which * this.texts.size)] ?? '';
    const text = this.open.get(uri);
    if (text === undefined) return this.opened(uri);
    if (what < 0.03) {
      this.open.delete(uri);
      return client.close(uri);
    }
    // Saved as it is, lost from the disk, or back.
    if (what < 0.06) return client.write(uri, [text, undefined, this.texts.get(uri)][Math.floor(where * 3)]);
    // A text that has been edited for long has nothing of a protocol left.
    const next = what < 0.15 ? (this.texts.get(uri) ?? '') : apply(text, made);
    this.open.set(uri, next);
    await client.change(uri, next);
    await this.ask(uri, next, where, other);
  }

  /** One question at a random place. */
  private async ask(uri: string, text: string, where: number, which: number): Promise<void> {
    const before = text.slice(0, Math.floor(where * text.length)).split(/\r\n|[\r\n]/);
    const of = { textDocument: { uri }, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
    const questions: readonly (readonly [string, object])[] = [
      ['textDocument/hover', of],
      ['textDocument/completion', of],
      ['textDocument/rename', { ...of, newName: 'renamed' }],
      ['textDocument/references', { ...of, context: { includeDeclaration: true } }],
      ['textDocument/documentSymbol', of],
      ['textDocument/semanticTokens/full', of],
      ['textDocument/formatting', { ...of, options: { tabSize: 2, insertSpaces: true } }],
    ];
    const [method, params] = questions[Math.floor(which * questions.length)] ?? ['', {}];
    await this.client.request(method, params).catch((error: unknown) => {
      const { code } = error as { code?: number };
      if (code === undefined || !refused.has(code)) this.faults.push(`edit ${this.at}: ${method}: ${String(error)}`);
    });
  }
}

import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { TimelinePicture, TimelineResult } from '../../src/server/requests.js';
import type { Memento, TextEditor, Uri } from 'vscode';

/** As much of VS Code as the preview speaks with: one panel, and the events of editors. */
const { fake, vscode } = vi.hoisted(() => {
  class Signal<T> {
    private readonly listeners = new Set<(value: T) => unknown>();
    readonly on = (listener: (value: T) => unknown): { dispose(): void } => {
      this.listeners.add(listener);
      return { dispose: () => this.listeners.delete(listener) };
    };
    readonly fire = (value: T): void => this.listeners.forEach((listener) => listener(value));
  }
  const fake = { posted: [] as unknown[], shown: [] as unknown[], fromPage: new Signal<unknown>(), disposed: new Signal<void>(), changed: new Signal<unknown>(), active: new Signal<unknown>(), selected: new Signal<unknown>(), panels: 0 };
  class Position {
    constructor(readonly line: number, readonly character: number) {}
  }
  class Range {
    constructor(readonly start: Position, readonly end: Position) {}
  }
  const window = {
    activeTextEditor: undefined as unknown,
    createWebviewPanel: () => {
      fake.panels++;
      return { title: '', reveal: () => undefined, onDidDispose: fake.disposed.on, webview: { html: '', onDidReceiveMessage: fake.fromPage.on, postMessage: (message: unknown) => fake.posted.push(message) } };
    },
    showErrorMessage: (message: string) => fake.shown.push(message),
    showTextDocument: (_: unknown, options: unknown) => {
      if (options !== undefined) fake.shown.push(options);
      return window.activeTextEditor;
    },
    onDidChangeActiveTextEditor: fake.active.on,
    onDidChangeTextEditorSelection: fake.selected.on,
  };
  const workspace = { onDidChangeTextDocument: fake.changed.on, openTextDocument: async () => ({ lineCount: 9, lineAt: () => ({ firstNonWhitespaceCharacterIndex: 4 }) }) };
  class EventEmitter {
    private readonly signal = new Signal<unknown>();
    readonly event = this.signal.on;
    readonly fire = this.signal.fire;
  }
  return { fake, vscode: { window, workspace, Position, Range, EventEmitter, ViewColumn: { One: 1, Beside: -2 } } };
});
// Other files have the modules of a process with this one: none of theirs is mocked here unseen, and none that is mocked is left to them.
vi.hoisted(() => vi.resetModules());
afterAll(() => {
  vi.doUnmock('vscode');
  vi.resetModules();
});
vi.mock('vscode', () => vscode);

const { showTimeline } = await import('../../src/extension/timeline/preview.js');
const { Starts } = await import('../../src/extension/starts.js');

let answer: TimelineResult;
const client = {
  sendRequest: async () => answer,
  code2ProtocolConverter: { asUri: String },
  protocol2CodeConverter: { asUri: String },
} as unknown as BaseLanguageClient;
const editorOf = (uri: string, line = 2, languageId = 'placepref'): TextEditor => ({ document: { uri, languageId }, selection: { active: { line } }, viewColumn: 1 }) as unknown as TextEditor;
const drawn = (svg: string, more: Partial<TimelinePicture> = {}): TimelinePicture => ({ svg, title: 'A study', experiments: ['experiment'], experiment: 'experiment', ...more });
const page = ({ nonce }: { nonce: string }): string => `<script nonce="${nonce}"></script>`;

/** What a workspace keeps. */
function memento(): Memento {
  const kept = new Map<string, unknown>();
  return { get: (key: string, other: unknown) => kept.get(key) ?? other, update: async (key: string, value: unknown) => void kept.set(key, value) } as unknown as Memento;
}
let starts = new Starts(memento());

describe('the preview of the timeline', () => {
  beforeEach(async () => {
    fake.disposed.fire();
    Object.assign(fake, { panels: 0 });
    starts = new Starts(memento());
    fake.posted.length = 0;
    fake.shown.length = 0;
    answer = drawn('<svg/>');
    vscode.window.activeTextEditor = editorOf('file:///a.cpp');
    await showTimeline(client, page, starts);
  });

  it('is drawn when its page listens, and points to the line of the cursor', async () => {
    fake.fromPage.fire({ type: 'ready' });
    await expect.poll(() => fake.posted).toEqual([{ type: 'update', svg: '<svg/>' }, { type: 'cursor', line: 3 }]);
  });

  it('is one, and follows the protocol that is edited', async () => {
    vscode.window.activeTextEditor = editorOf('file:///b.cpp');
    await showTimeline(client, page, starts);
    expect(fake.panels).toBe(1);
    await expect.poll(() => fake.posted).toContainEqual({ type: 'update', svg: '<svg/>' });
    fake.posted.length = 0;
    fake.active.fire(editorOf('file:///engine.cpp', 0, 'cpp'));
    fake.selected.fire({ textEditor: editorOf('file:///engine.cpp', 0, 'cpp') });
    fake.selected.fire({ textEditor: editorOf('file:///import.cpp', 4) });
    expect(fake.posted).toEqual([{ type: 'cursor', line: 5, uri: 'file:///import.cpp' }]);
  });

  it('keeps its picture while the text is broken, and says so', async () => {
    answer = drawn('<svg/>', { stale: 'Line 3 has an error.' });
    fake.changed.fire({ document: editorOf('file:///a.cpp').document });
    await expect.poll(() => fake.posted.slice(0, 2)).toEqual([{ type: 'update', svg: '<svg/>' }, { type: 'stale', message: 'Line 3 has an error.' }]);
    fake.posted.length = 0;
    answer = { error: 'There is nothing to draw yet.' };
    fake.changed.fire({ document: editorOf('file:///a.cpp').document });
    await expect.poll(() => fake.posted).toEqual([{ type: 'stale', message: 'There is nothing to draw yet.' }]);
  });

  it('shows the last answer only', async () => {
    const waiting: ((result: TimelineResult) => void)[] = [];
    const slow = { ...client, sendRequest: () => new Promise((resolve) => waiting.push(resolve)) } as unknown as BaseLanguageClient;
    fake.disposed.fire();
    await showTimeline(slow, page, starts);
    fake.fromPage.fire({ type: 'ready' });
    fake.fromPage.fire({ type: 'ready' });
    waiting[1]?.(drawn('<svg>2</svg>'));
    waiting[0]?.(drawn('<svg>1</svg>'));
    await expect.poll(() => fake.posted).toEqual([{ type: 'update', svg: '<svg>2</svg>' }, { type: 'cursor', line: 3 }]);
  });

  it('leads to the line of what is clicked', async () => {
    fake.fromPage.fire({ type: 'reveal', source: { uri: 'file:///a.cpp', line: 7, endLine: 9 } });
    await expect.poll(() => fake.shown).toEqual([{ viewColumn: 1, selection: { start: { line: 6, character: 4 }, end: { line: 6, character: 4 } } }]);
  });

  it('hears nothing after it was closed', () => {
    fake.disposed.fire();
    fake.selected.fire({ textEditor: editorOf('file:///a.cpp') });
    expect(fake.posted).toEqual([]);
  });

  it('is of the experiment that is asked for, until another protocol is edited', async () => {
    const asked: unknown[] = [];
    const asking = { ...client, sendRequest: async (_: string, params: unknown) => (asked.push(params), answer) } as unknown as BaseLanguageClient;
    fake.disposed.fire();
    await showTimeline(asking, page, starts, { uri: 'file:///a.cpp', experiment: 'second' });
    fake.fromPage.fire({ type: 'ready' });
    fake.active.fire(editorOf('file:///b.cpp'));
    await expect.poll(() => asked).toEqual([{ uri: 'file:///a.cpp', experiment: 'second' }, { uri: 'file:///b.cpp' }]);
  });

  it('asks for the date that was chosen for the protocol, until it is taken back', async () => {
    const asked: unknown[] = [];
    const asking = { ...client, sendRequest: async (_: string, params: unknown) => (asked.push(params), answer) } as unknown as BaseLanguageClient;
    fake.disposed.fire();
    await showTimeline(asking, page, starts);
    fake.fromPage.fire({ type: 'start', date: '2026-03-02' });
    await expect.poll(() => asked).toEqual([{ uri: 'file:///a.cpp', start: '2026-03-02' }]);
    await expect.poll(() => fake.posted).toContainEqual({ type: 'update', svg: '<svg/>', start: '2026-03-02' });
    fake.active.fire(editorOf('file:///b.cpp'));
    await expect.poll(() => asked.at(-1)).toEqual({ uri: 'file:///b.cpp' });
    fake.active.fire(editorOf('file:///a.cpp'));
    answer = drawn('<svg/>', { stated: '2026-01-05' });
    fake.fromPage.fire({ type: 'start', date: null });
    await expect.poll(() => asked.at(-1)).toEqual({ uri: 'file:///a.cpp' });
    await expect.poll(() => fake.posted).toContainEqual({ type: 'update', svg: '<svg/>', stated: '2026-01-05' });
  });

  it('is drawn anew when the date is chosen elsewhere', async () => {
    await starts.choose('file:///a.cpp' as unknown as Uri, '2026-03-02');
    await expect.poll(() => fake.posted).toContainEqual({ type: 'update', svg: '<svg/>', start: '2026-03-02' });
  });

  it('needs a protocol', async () => {
    vscode.window.activeTextEditor = editorOf('file:///engine.cpp', 0, 'cpp');
    await showTimeline(client, page, starts);
    expect(fake.shown).toEqual(['No protocol is open. Open one, and its timeline is shown beside it.']);
  });
});

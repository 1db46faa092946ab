import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type BrowserContext, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { runEnvironment } from './guarded.js';
import { kept } from './kept.js';

/** Cookies of others, without which VS Code shows no webview when it has no server. */
const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false, default_content_setting_values: { cookies: 1 } } };

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A folder with files, made for one test in the folder of the run. */
export function workspaceWith(files: Readonly<Record<string, string>>, run: string): string {
  const folder = mkdtempSync(join(run, 'workspace-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export interface Opening {
  readonly executablePath: string;
  /** Folder of the run. */
  readonly run: string;
  readonly url: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Dots of the screen to a pixel of the page. */
  readonly scale?: number;
}

/** One window of VS Code in a browser that remembers nothing, and what a person does in it. */
export class Workbench {
  private constructor(private readonly context: BrowserContext, private readonly profile: string, readonly page: Page) {}

  static async open({ executablePath, run, url, viewport = { width: 1280, height: 800 }, scale = 1 }: Opening): Promise<Workbench> {
    const profile = mkdtempSync(join(run, 'browser-'));
    mkdirSync(join(profile, 'Default'));
    writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
    const context = await chromium.launchPersistentContext(profile, { executablePath, headless: true, chromiumSandbox: false, args: flags, env: runEnvironment(run), artifactsDir: join(run, 'tmp'), viewport, deviceScaleFactor: scale });
    const workbench = new Workbench(context, profile, context.pages()[0] ?? (await context.newPage()));
    workbench.page.setDefaultTimeout(30_000);
    await workbench.goTo(url);
    return workbench;
  }

  async goTo(url: string): Promise<void> {
    await this.page.goto(url);
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
  }

  async close(): Promise<void> {
    await this.page.goto('about:blank');
    await this.context.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Opens a file of the workspace by its name. */
  async openFile(name: string): Promise<void> {
    await this.quickInput(name);
    await this.page.locator(`.quick-input-list [role=option][aria-label^="${name}"]`).first().click();
    await this.textOf(name).first().waitFor();
  }

  /** Opens a file at the top of the workspace where files cannot be searched for. */
  async openListed(name: string): Promise<void> {
    await this.page.locator(`.explorer-folders-view [role=treeitem][aria-label^="${name}"]`).dblclick();
    await this.textOf(name).first().waitFor();
  }

  /** Runs a command by its title. Soon after the start, those of extensions are not known yet. */
  async command(title: string): Promise<void> {
    const found = this.page.locator(`.quick-input-list [role=option][aria-label*="${title}"]`).first();
    for (let tries = 0; tries < 15; tries++) {
      await this.quickInput(`>${title}`);
      const isThere = await found.waitFor({ timeout: 2000 }).then(() => true, () => false);
      if (isThere) return found.click();
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`There is no command "${title}".`);
  }

  private async quickInput(text: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-box input').fill(text);
  }

  /** Answers a question of the quick input: text for a box, the beginning of a label for a list. */
  async answer(text: string, from: 'box' | 'list'): Promise<void> {
    if (from === 'box') await this.page.locator('.quick-input-box input').fill(text);
    else await this.page.locator(`.quick-input-list [role=option][aria-label^="${text}"]`).waitFor();
    if (from === 'box') await this.page.keyboard.press('Enter');
    else await this.page.locator(`.quick-input-list [role=option][aria-label^="${text}"]`).click();
  }

  editor(name: string): Locator {
    return this.page.locator(`.monaco-editor[data-uri$="${name}"]`);
  }

  textOf(name: string): Locator {
    return this.editor(name).locator('.view-line');
  }

  /** The text that the editor shows, with plain blanks; what is scrolled away is not in it. */
  async shown(name: string): Promise<string> {
    const lines = await this.textOf(name).evaluateAll((elements) => elements.map((line) => ({ top: Number.parseFloat(line.style.top), text: line.textContent })));
    return lines.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' ')).join('\n');
  }

  /** Puts the cursor at a line and a column, both from 1. */
  async goToLine(name: string, line: number, column = 1): Promise<void> {
    await this.focus(name);
    await this.quickInput(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.focus(name);
  }

  async focus(name: string): Promise<void> {
    await this.editor(name).locator('.native-edit-context, textarea.inputarea').first().focus();
  }

  /** How long VS Code says that the extension took to become active, in whole ms. */
  async activationTime(): Promise<number> {
    await this.command('Developer: Show Running Extensions');
    const text = this.page.locator('.runtime-extensions-editor .extension', { hasText: 'placepref' }).locator('.activation-time');
    await text.filter({ hasText: /Activation: \d+ms/ }).waitFor();
    return Number(/(\d+)ms/.exec((await text.textContent()) ?? '')?.[1]);
  }

  /** What the status bar calls the language of the editor. */
  get language(): Locator {
    return this.page.locator('[id="status.editor.mode"]');
  }

  /** Chooses the language of the editor, as somebody does who knows better. */
  async chooseLanguage(label: string): Promise<void> {
    await this.language.click();
    await this.page.locator('.quick-input-box input').fill(label);
    await this.page.locator(`.quick-input-list [role=option][aria-label^="${label}"]`).first().click();
  }

  /** Opens what stands behind the braces beside the name of the language. */
  async languageStatus(): Promise<Locator> {
    const status = this.page.locator('.hover-language-status').first();
    await this.until(status, async () => {
      await this.page.mouse.move(5, 5);
      await this.page.locator('[id="status.languageStatus"]').hover();
    });
    return status;
  }

  squiggles(name: string): Locator {
    return this.editor(name).locator('.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint');
  }

  async openProblems(): Promise<Locator> {
    if (!(await this.page.locator('.markers-panel').isVisible())) await this.page.keyboard.press('Control+Shift+M');
    await this.page.locator('.markers-panel').waitFor();
    return this.page.locator('.markers-panel [role=treeitem]');
  }

  /** What the window has kept for the extension, and will have when it is opened anew. */
  kept(): Promise<string> {
    return this.page.evaluate<string>(kept);
  }

  /** The page of an extension that is shown. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  notification(text: string): Locator {
    return this.page.locator('.notification-list-item').filter({ hasText: text });
  }

  /** Shows the hover of a word in the editor, which says something. */
  async hover(name: string, word: string, said: string): Promise<void> {
    // What comes between the words meanwhile, such as a hint, moves them, and takes the hover away, also while it is being read.
    await this.until(this.page.locator('.monaco-hover:visible', { hasText: said }).first(), async () => {
      await this.page.mouse.move(5, 5);
      await this.textOf(name).getByText(word, { exact: true }).first().hover();
    });
  }

  /** Asks for what can stand at the cursor, until one of it is there. */
  async complete(label: string): Promise<void> {
    await this.until(this.page.locator(`.suggest-widget .monaco-list-row[aria-label*="${label}"]`).first(), async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('Control+Space');
    });
  }

  /** Does something again until what it leads to is seen: an answer that comes while the text is read anew is thrown away. */
  async until(seen: Locator, act: () => Promise<void>): Promise<void> {
    for (let tries = 0; tries < 8; tries++) {
      await act();
      if (await seen.waitFor({ timeout: 4000 }).then(() => true, () => false)) return;
    }
    await seen.waitFor({ timeout: 1 });
  }

  async leaveHover(): Promise<void> {
    await this.page.mouse.move(5, 5);
    await this.page.keyboard.press('Escape');
  }
}

/** Where a served VS Code shows a folder. */
export function folderUrl(port: number, folder: string): string {
  const query = new URLSearchParams({ folder, payload: JSON.stringify([['skipWelcome', 'true']]) });
  return `http://127.0.0.1:${port}/?${query}`;
}

// An editor for the benchmark: it starts a server, types, and waits for the findings of what it typed.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

export class Editor {
  #process;
  #connection;
  #waiting = [];
  #versions = new Map();
  /** The last findings of each document, as they were published. */
  findings = new Map();

  constructor(launcher, env) {
    this.#process = spawn(process.execPath, [launcher, 'lsp', '--stdio'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    this.#connection = createMessageConnection(new StreamMessageReader(this.#process.stdout), new StreamMessageWriter(this.#process.stdin));
    this.#connection.onNotification('textDocument/publishDiagnostics', (found) => {
      this.findings.set(found.uri, found);
      for (const one of this.#waiting.filter(({ isIt }) => isIt(found))) {
        this.#waiting.splice(this.#waiting.indexOf(one), 1);
        one.resolve(found);
      }
    });
    for (const request of ['client/registerCapability', 'window/workDoneProgress/create']) this.#connection.onRequest(request, () => null);
    this.#connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
    this.#connection.listen();
  }

  async start(folder) {
    const workspaceFolders = folder === undefined ? null : [{ uri: folder, name: 'protocols' }];
    const capabilities = { workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } } };
    await this.#connection.sendRequest('initialize', { processId: process.pid, rootUri: folder ?? null, workspaceFolders, capabilities });
    await this.#connection.sendNotification('initialized', {});
  }

  /** The next findings of a document, of its newest version. */
  published(uri) {
    const version = this.#versions.get(uri);
    return new Promise((resolve) => this.#waiting.push({ isIt: (found) => found.uri === uri && (found.version === undefined || found.version === version), resolve }));
  }

  /** Waits until nothing was published for a while, in ms. */
  async quiet(ms) {
    for (let busy = true; busy; ) {
      const any = new Promise((resolve) => this.#waiting.push({ isIt: () => true, resolve: () => resolve(true) }));
      busy = await Promise.race([any, new Promise((resolve) => setTimeout(resolve, ms, false))]);
    }
  }

  async open(uri, text) {
    this.#versions.set(uri, 1);
    const published = this.published(uri);
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'placepref', version: 1, text } });
    return published;
  }

  /** Replaces a range; gives the ms until the findings of the new text are there. */
  async edit(uri, range, text) {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    const published = this.published(uri);
    const begin = performance.now();
    void this.#connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] });
    await published;
    return performance.now() - begin;
  }

  /** ms from a request that asks for nothing to its answer: what the machine and the wire take. */
  async ping() {
    const begin = performance.now();
    await this.#connection.sendRequest('placepref/nothing').catch(() => undefined);
    return performance.now() - begin;
  }

  /** CPU time of the server so far, in ms; NaN where the system does not tell (it is read from /proc). */
  cpu() {
    try {
      const fields = readFileSync(`/proc/${this.#process.pid}/stat`, 'latin1').split(') ')[1].split(' ');
      // utime and stime, in hundredths of a second.
      return (Number(fields[11]) + Number(fields[12])) * 10;
    } catch {
      return Number.NaN;
    }
  }

  /** Resident memory of the server, in MB. */
  memory() {
    return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(this.#process.pid)], { encoding: 'utf8' }).stdout) / 1024;
  }

  async end() {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await ended;
    this.#connection.dispose();
  }
}

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fencesIn, readDocs } from '../docs/fences.js';
import { mustBeBuilt, root } from '../package/built.js';

/** The set-up of an editor as docs/editors.md has it. */
export function setUpOf(editor: string, language: string): string {
  const fence = fencesIn(readDocs('editors.md')).find(({ headings, language: found }) => headings.at(-1) === editor && found === language);
  if (fence === undefined) throw new Error(`docs/editors.md has no ${language} for ${editor}.`);
  return fence.text;
}

/** Whether a program is there; says loudly that its tests do not run where it is not. */
export function isThere(program: string, install: string): boolean {
  const found = spawnSync(program, ['--version'], { encoding: 'utf8' }).status === 0;
  if (!found) process.stderr.write(`\n*** NOT TRIED: there is no ${program}, so its set-up in docs/editors.md is not run. Install it: ${install}\n\n`);
  return found;
}

/** A home with a project in it, in which `placepref` is the program that was built. */
export class Home {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'placepref-editor-')));
  readonly env: NodeJS.ProcessEnv;

  constructor(files: Readonly<Record<string, string>>) {
    mustBeBuilt();
    this.write({ 'bin/placepref': `#!/bin/sh\nexec "${process.execPath}" "${root}bin/placepref.cjs" "$@"\n`, ...files });
    chmodSync(this.path('bin/placepref'), 0o755);
    this.env = { PATH: `${this.path('bin')}:${process.env['PATH'] ?? ''}`, HOME: this.folder, XDG_CONFIG_HOME: this.path('.config'), XDG_DATA_HOME: this.path('.data'), XDG_STATE_HOME: this.path('.state'), XDG_CACHE_HOME: this.path('.cache'), LANG: 'C.UTF-8', TERM: 'dumb' };
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(this.path(name), '..'), { recursive: true });
      writeFileSync(this.path(name), text);
    }
  }
}

export const cplusplus = '#include <vector>\nint main() { return 0; }\n';

export const wrongProtocol = 'protocol "P"\n\ndrug morphine { dose: 10 mg/kgg  route: sc }\nphase a day 1 { session s at 09:00 {inject morphine } }\n';

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import createRules, { type Ignore } from 'ignore';

/** Git compares names as the file system does. */
const ignorecase = process.platform === 'win32' || process.platform === 'darwin';

/** Root of the repository that a folder is in. */
function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

function rulesIn(folder: string): Ignore | undefined {
  try {
    return createRules({ ignorecase }).add(readFileSync(join(folder, '.gitignore'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** What one `.gitignore` says, from its folder. */
interface Rules {
  readonly folder: string;
  readonly ignore: Ignore;
}

/**
 * What git ignores in and below one folder: the `.gitignore` files below it, in it, and above it up to the root of the
 * repository. If the folder itself is ignored, it was asked for by name, so the rules above it are left out.
 */
export class GitIgnore {
  private readonly rules = new Map<string, readonly Rules[]>();
  /** Where the search for rules ends. */
  private readonly top: string;

  constructor(folder: string) {
    this.top = repositoryOf(folder) ?? folder;
    if (!this.ignoresAny(folder)) return;
    this.top = folder;
    this.rules.clear();
  }

  /** Whether an entry is ignored; its folder is taken not to be. */
  ignores(path: string, isFolder: boolean): boolean {
    for (const { folder, ignore } of this.rulesOf(dirname(path))) {
      const { ignored, unignored } = ignore.test(relative(folder, path).replaceAll(sep, '/') + (isFolder ? '/' : ''));
      if (ignored || unignored) return ignored;
    }
    return false;
  }

  /** Whether a folder, or one that it is in, is ignored. */
  private ignoresAny(folder: string): boolean {
    return this.isInside(folder) && (this.ignoresAny(dirname(folder)) || this.ignores(folder, true));
  }

  private isInside(folder: string): boolean {
    return folder !== this.top && dirname(folder) !== folder;
  }

  /** The rules that count in a folder, the nearest first. */
  private rulesOf(folder: string): readonly Rules[] {
    const known = this.rules.get(folder);
    if (known !== undefined) return known;
    const ignore = rulesIn(folder);
    const above = folder === this.top || dirname(folder) === folder ? [] : this.rulesOf(dirname(folder));
    const rules = ignore === undefined ? above : [{ folder, ignore }, ...above];
    this.rules.set(folder, rules);
    return rules;
  }
}

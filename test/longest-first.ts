import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest where they run for the first time, from a tenth of a minute on; they are short, and Vitest would begin with what is large. */
export const longest: readonly string[] = [
  'test/language/robustness/names-of-objects.test.ts',
  'test/schedule/calendar/laws.test.ts',
  'test/language/robustness/laws.test.ts',
  'test/cli/power-shards.test.ts',
  'test/kill/kill.test.ts',
  'test/cli/schedule-anew.test.ts',
  'test/cli/power.test.ts',
  'test/language/parsing/pieces.test.ts',
  'test/language/lsp/workspace/lifecycle.test.ts',
  'test/report/timeline/picture.test.ts',
  'test/package/threads.test.ts',
  'test/language/lsp/prefixes.test.ts',
  'test/docs/validation.test.ts',
  'test/diff/laws.test.ts',
  'test/cli/shards.test.ts',
  'test/cli/process.test.ts',
  'test/language/robustness/extremes.test.ts',
  'test/language/robustness/faults.test.ts',
  'test/fuzz/trial.test.ts',
];

/** Begins each project with the files that take longest, so that no process is left alone with one of them at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    const place = ({ project, moduleId }: TestSpecification): [number, number] => {
      const at = longest.indexOf(relative(this.ctx.config.root, moduleId).replaceAll('\\', '/'));
      return [projects.indexOf(project), at === -1 ? longest.length : at];
    };
    const placed = sorted.map((file) => ({ file, place: place(file) }));
    return placed.toSorted(({ place: [a, b] }, { place: [c, d] }) => a - c || b - d).map(({ file }) => file);
  }
}

import type { Reporter } from './reporter.js';

/** The one table of reporters. Each is loaded when it is asked for. */
const reporters = {
  text: async () => (await import('./terminal.js')).terminalReport,
  json: async () => (await import('./json.js')).jsonReport,
  sarif: async () => (await import('./sarif.js')).sarifReport,
  junit: async () => (await import('./junit.js')).junitReport,
  github: async () => (await import('./github.js')).githubReport,
} as const satisfies Readonly<Record<string, () => Promise<Reporter>>>;

export type Format = keyof typeof reporters;

export const formats: readonly string[] = Object.keys(reporters);

export function reporterFor(format: Format): Promise<Reporter> {
  return reporters[format]();
}

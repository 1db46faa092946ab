import type { ReportingDescriptor, Result } from 'sarif';
import { allCodes, codes, isRuleName, type Severity } from '../../language/checks/codes.js';
import type { CodeInfo } from '../../language/checks/codes/info.js';
import { capitalised } from '../../language/words.js';
import type { Setting } from './reporter.js';

/** Name of the documentation. A URN, as those of the schemas: it promises no page on the web. */
export const documentation = 'urn:placepref:docs';

export const levels: Readonly<Record<Severity, NonNullable<Result['level']>>> = { error: 'error', warning: 'warning', info: 'note' };

/** The rules with these codes, in the order of the table. */
export function rulesFor(found: ReadonlySet<string>, explain: Setting['explain']): ReportingDescriptor[] {
  return allCodes.filter((code) => found.has(code)).map((code) => {
    const { name, severity, summary, why, source }: CodeInfo = codes[code];
    const markdown = withoutLinks(explain(code) ?? `${summary}.`);
    const [first = '', ...others] = why === undefined ? paragraphsBeforeCode(markdown) : [`${summary}. ${why}`, `Source: ${source}.`];
    return {
      id: code,
      name: pascalCase(name),
      shortDescription: { text: `${summary}.` },
      fullDescription: { text: first },
      help: { text: [first, ...others].join('\n\n'), markdown },
      helpUri: `${documentation}:${isRuleName(code) ? 'rules' : 'diagnostics'}#${code.toLowerCase()}`,
      defaultConfiguration: { level: levels[severity] },
    };
  });
}

/** Links lead from one document to the next, and nowhere from a report. */
function withoutLinks(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}

/** As plain text. */
function paragraphsBeforeCode(markdown: string): string[] {
  return (markdown.split('```')[0] ?? '').replace(/\*\*|`/g, '').trim().split('\n\n');
}

/** `unknown-unit` as `UnknownUnit`, as SARIF asks of names that people read. */
function pascalCase(name: string): string {
  return name.split('-').map(capitalised).join('');
}

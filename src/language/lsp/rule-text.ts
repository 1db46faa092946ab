import { codes, isRuleName, type Code } from '../checks/codes.js';
import type { CodeInfo } from '../checks/codes/info.js';
import { toMarkdown } from './sources.js';

/** What a code means, why it matters and who says so, as Markdown. */
export function ruleText(code: Code): string {
  const { name, severity, summary, why, source }: CodeInfo = codes[code];
  const title = isRuleName(code) ? `**${code}**` : `**${code}** ${name}`;
  return [`${title} (${severity}): ${toMarkdown(summary)}.`, why === undefined ? '' : toMarkdown(why), source === undefined ? '' : `Source: ${toMarkdown(source)}.`].filter(Boolean).join('\n\n');
}

import { readFileSync } from 'node:fs';
import { codes, type RuleName } from '../../src/language/checks/codes.js';
import type { CodeInfo } from '../../src/language/checks/codes/info.js';
import { families } from '../../src/language/checks/practice/index.js';
import { check } from './check.js';

const severities = { error: 'error', warning: 'warning', info: 'hint' } as const;

/** The examples of a rule are two files: `x.wrong.cpp`, in which it finds something, and `x.right.cpp`, in which it does not. */
export function exampleOf(code: RuleName, which: 'wrong' | 'right'): string {
  return readFileSync(new URL(`../fixtures/rules/${code}.${which}.cpp`, import.meta.url), 'utf8');
}

export async function findingsIn(text: string, code: RuleName): Promise<string[]> {
  return (await check(text, {}, (found) => found === code || found.startsWith('PP'))).lines;
}

const introduction = `# Rules

What compiles may still ruin an experiment. Each rule says what it looks for, why, and who says so. A **hint** is something to think about; a **warning** is against
good practice; an **error** is beyond a published limit. A rule whose authority nobody here has read says “laboratory policy”, and is a hint.

A project [configures](configuration.md) how seriously each is taken. A protocol can say why one does not apply to it:

    // placepref-ignore route-volume: approved, protocol 12-345

Each rule is shown with a text in which it finds something, what it says there (\`line:column code message\`), and a text in which it finds nothing. Other rules may have
something to say of these texts, which are no whole studies. This page is made from the table of codes and from \`test/fixtures/rules/\`.
`;

function row(code: RuleName): string {
  const { severity, summary } = codes[code];
  return `| [${code}](#${code}) | ${severities[severity]} | ${summary} |`;
}

async function section(code: RuleName): Promise<string> {
  const { severity, summary, why = '', source = '', since }: CodeInfo = codes[code];
  const [wrong, right] = [exampleOf(code, 'wrong'), exampleOf(code, 'right')];
  const output = (await findingsIn(wrong, code)).join('\n');
  return `<a id="${code}"></a>

### ${code}

${summary}. *A${severity === 'error' ? 'n' : ''} ${severities[severity]}, since ${since}.*

**Why:** ${why}

**Source:** ${source}.

Finds something:

\`\`\`placepref wrong
${wrong}\`\`\`

\`\`\`text
${output}
\`\`\`

Finds nothing:

\`\`\`placepref
${right}\`\`\`
`;
}

/** The whole of docs/rules.md: all rules at a glance, then each with its examples. */
export async function rulesPage(): Promise<string> {
  const shown = families.filter(({ rules }) => rules.length > 0);
  const parts = [introduction];
  for (const { title, rules } of shown) parts.push(`**${title}**\n\n| rule | | finds |\n|---|---|---|\n${rules.map(({ code }) => row(code)).join('\n')}\n`);
  for (const { title, rules } of shown) {
    parts.push(`## ${title}\n`);
    for (const { code } of rules) parts.push(await section(code));
  }
  return parts.join('\n');
}

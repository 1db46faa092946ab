import { allCodes, codes, isRuleName, type Code } from '../../language/checks/codes.js';
import { suppressionWord } from '../../language/checks/suppression-word.js';

/** `PP1201 unknown-unit (error): A unit that is not known.` */
function summaryOf(code: Code): string {
  const { name, severity, summary } = codes[code];
  return `${isRuleName(code) ? '' : `${code} `}${name} (${severity}): ${summary}.`;
}

/** The summary of a code, what the documentation says of it, and of a rule how one finding of it is suppressed; in Markdown. */
export function explanationOf(code: Code, section: string | undefined): string {
  const said = `${codes[code].summary}.`;
  const more = section?.startsWith(said) === true ? section.slice(said.length).trimStart() : section;
  const meant = isRuleName(code) ? `Where it is meant so, write behind the line or above it: \`// ${suppressionWord} ${code}: the reason\`. Its severity for a whole project stands in placepref.json.` : undefined;
  return [summaryOf(code), more, meant].filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** All codes, one a line. */
export function codeTable(): string {
  const longest = Math.max(...allCodes.map((code) => codes[code].name.length));
  return allCodes.map((code) => `${isRuleName(code) ? '      ' : code}  ${codes[code].name.padEnd(longest)}  ${codes[code].summary}\n`).join('');
}

import { codes, isCode, isRuleName, type Code } from '../../language/checks/codes.js';
import { suppressionWord } from '../../language/checks/suppression-word.js';
import { editDistance } from '../../language/quantities/edit-distance.js';

const all = Object.keys(codes).filter(isCode);

/** By code (`PP1201`, `pp1201`, `1201`) or by name (`unknown-unit`). */
export function findCode(asked: string): Code | undefined {
  const word = asked.trim().toLowerCase();
  return all.find((code) => [code.toLowerCase(), code.slice(2), codes[code].name].includes(word));
}

/** The code or the name that was perhaps meant. */
export function nearestCode(asked: string): string | undefined {
  const word = asked.trim().slice(0, 40);
  const near = all
    .flatMap((code) => [...new Set([code, codes[code].name])])
    .map((name) => ({ name, distance: editDistance(word.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return near !== undefined && near.distance <= 3 ? near.name : undefined;
}

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

/** `PP1201 unknown-unit`, or the name alone where it is the code. */
export function titleOf(code: string): string {
  const name = isCode(code) ? codes[code].name : code;
  return name === code ? code : `${code} ${name}`;
}

/** All codes, one a line. */
export function codeTable(): string {
  const longest = Math.max(...all.map((code) => codes[code].name.length));
  return all.map((code) => `${isRuleName(code) ? '      ' : code}  ${codes[code].name.padEnd(longest)}  ${codes[code].summary}\n`).join('');
}

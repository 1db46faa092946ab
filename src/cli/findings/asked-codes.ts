import { allCodes, codes, isCode, type Code } from '../../language/checks/codes.js';
import { editDistance } from '../../language/spelling/edit-distance.js';

/** By code (`PP1201`, `pp1201`, `1201`) or by name (`unknown-unit`). */
export function findCode(asked: string): Code | undefined {
  const word = asked.trim().toLowerCase();
  return allCodes.find((code) => [code.toLowerCase(), code.slice(2), codes[code].name].includes(word));
}

/** The code or the name that was perhaps meant. */
export function nearestCode(asked: string): string | undefined {
  const word = asked.trim().slice(0, 40);
  const near = allCodes
    .flatMap((code) => [...new Set([code, codes[code].name])])
    .map((name) => ({ name, distance: editDistance(word.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return near !== undefined && near.distance <= 3 ? near.name : undefined;
}

/** `PP1201 unknown-unit`, or the name alone where it is the code. */
export function titleOf(code: string): string {
  const name = isCode(code) ? codes[code].name : code;
  return name === code ? code : `${code} ${name}`;
}

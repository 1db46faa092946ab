import { meantEntry } from '../library/spoken.js';
import { parseUnit } from '../quantities/parse-unit.js';
import { withoutDust } from '../words.js';
import type { Lookalike } from './lookalikes.js';

// What biologists write in papers and at the bench, and how a protocol has it. Patterns with letters of all alphabets stand where they are
// used: making them takes long, and most texts need none.

const date = /(\d{1,2})[./](\d{1,2})[./](\d{4})(?![\d.])/y;
const thousands = /\d{1,3}(?:,\d{3})+(?![\d,.])/y;

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text) ?? undefined;
}

/** `i.p.`: a route with its points. */
export function dottedRoute(text: string, offset: number): Lookalike | undefined {
  if (text.charAt(offset + 1) !== '.') return undefined;
  const dotted = /\p{L}(?:\.\p{L}){1,3}\.(?!\s*[\p{L}_])|\p{L}(?:\.\p{L}){1,3}\.(?=\s+\p{L})/uy;
  const found = matchAt(dotted, text, offset)?.[0];
  const image = found === undefined ? undefined : meantEntry('route', found);
  return found === undefined || image === undefined ? undefined : { text: found, type: 'ID', image, message: `Found '${found}'. Routes are written without points: ${image}.` };
}

/** `strain: C57BL/6J`, by the two words before it. */
export function bareStrain(text: string, offset: number, before: string | undefined, beforeThat: string | undefined): Lookalike | undefined {
  const found = before === ':' && beforeThat === 'strain' ? matchAt(/[\p{L}\p{N}]+(?:[/.-][\p{L}\p{N}]+)+/uy, text, offset)?.[0] : undefined;
  return found === undefined ? undefined : { text: found, type: 'STRING', image: `"${found}"`, message: `Found ${found}. A strain stands in quotes: "${found}".` };
}

/** `volume: 0.1 mL/10 g`, worked out for one kilogram or millilitre; not in formulas, where it is a quotient of two measures. */
function perSeveral(text: string, offset: number): Lookalike | undefined {
  const pattern = /(\d+(?:\.\d+)?)[ \t]*([\p{L}°%µμ]+)[ \t]*(?:\/|per\b)[ \t]*(\d+(?:\.\d+)?)[ \t]*(kg|g|mL|ml)(?![\p{L}\p{N}_/])/uy;
  const [found, figure, over, several, under] = matchAt(pattern, text, offset) ?? [];
  if (found === undefined || !(Number(several) > 0)) return undefined;
  const isSmall = /^[uµμ]l$/i.test(over ?? '') && under !== 'mL' && under !== 'ml';
  const unit = `${isSmall ? 'mL' : over}/${under === 'g' ? 'kg' : under}`;
  if (parseUnit(unit) === undefined) return undefined;
  const image = `${withoutDust((Number(figure) / Number(several)) * (under === 'g' ? 1000 : 1) / (isSmall ? 1000 : 1))} ${unit}`;
  return { text: found, type: 'QUANTITY', image, message: `Found '${found}'. A unit has no number in it: ${image}.` };
}

/** `02.03.2026`, `n: 1,000`, `10 mg per kg`, `10 mg / kg`, `10 mg kg-1`: numbers as papers have them. */
export function paperNumber(text: string, offset: number, before: string | undefined, beforeThat: string | undefined): Lookalike | undefined {
  const day = matchAt(date, text, offset);
  if (day !== undefined) {
    const [found = '', first = '', second = '', year = ''] = day;
    const image = `${year}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`;
    const isSure = found.includes('.') && Number(second) <= 12;
    return { text: found, type: 'DATE', image, isAmbiguous: !isSure, message: `Found '${found}'. Dates are written year, month, day: ${isSure ? image : 'such as 2026-03-02'}.` };
  }
  const many = before === ':' && beforeThat === 'n' ? matchAt(thousands, text, offset)?.[0] : undefined;
  if (many !== undefined) return { text: many, type: 'NUMBER', image: many.replaceAll(',', ''), message: `Found '${many}'. Numbers are written without a comma: ${many.replaceAll(',', '')}.` };
  const numbered = before === ':' || before === 'but' ? perSeveral(text, offset) : undefined;
  if (numbered !== undefined) return numbered;
  const apart = /(\d+(?:\.\d+)?)[ \t]*([\p{L}°%µμ]+)(?:[ \t]+(?:per[ \t]+|\/[ \t]*)|\/[ \t]+)(kg|g|mL|ml|min|h|day)(?![\p{L}\p{N}_/])/uy;
  const inverse = /(\d+(?:\.\d+)?)[ \t]*([\p{L}°%µμ]+)[ \t]*[·. ][ \t]*(kg|g|mL|ml|min|h|day)[ \t]*(?:\^?-1|⁻¹)(?![\d.])/uy;
  const [found, figure, over, under] = matchAt(apart, text, offset) ?? matchAt(inverse, text, offset) ?? [];
  if (found === undefined || parseUnit(`${over}/${under}`) === undefined) return undefined;
  const image = `${figure} ${over}/${under}`;
  return { text: found, type: 'QUANTITY', image, message: `Found '${found}'. A unit is written in one piece: ${image}.` };
}

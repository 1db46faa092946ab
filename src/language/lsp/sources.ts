/** A place in a text that names something on the web. */
export interface WebLink {
  readonly start: number;
  readonly end: number;
  readonly url: string;
  /** What it is: a DOI, a PubMed number, an address. */
  readonly kind: string;
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** Without what ends the sentence around an address; a bracket stays if it was opened in it, as in `10.1016/0031-9384(94)90352-2`. */
function withoutEnd(image: string): string {
  const last = image.at(-1) ?? '';
  const isOutside = /[.,;:]/.test(last) || (last === ')' && count(image, ')') > count(image, '(')) || (last === ']' && count(image, ']') > count(image, '['));
  return isOutside ? withoutEnd(image.slice(0, -1)) : image;
}

const patterns: readonly (readonly [kind: string, pattern: RegExp, url: (found: string) => string])[] = [
  ['address', /\bhttps?:\/\/[^\s"<>]+/g, (found) => found],
  ['DOI', /(?<![\w/.])(?:doi:\s*)?10\.\d{4,9}\/[^\s"<>,]+/gi, (found) => `https://doi.org/${found.replace(/^doi:\s*/i, '')}`],
  ['PubMed', /\bPMID:?\s*\d+/g, (found) => `https://pubmed.ncbi.nlm.nih.gov/${found.replace(/\D+/g, '')}/`],
  ['PubMed Central', /\bPMC\d+/g, (found) => `https://www.ncbi.nlm.nih.gov/pmc/articles/${found}/`],
];

/** The DOIs, PubMed numbers and addresses in a text, in its order; what lies inside another is left out. */
export function webLinks(text: string): WebLink[] {
  const found = patterns.flatMap(([kind, pattern, url]) =>
    [...text.matchAll(pattern)].map(({ 0: match, index }): WebLink => {
      const image = withoutEnd(match);
      return { start: index, end: index + image.length, url: url(image), kind };
    }),
  );
  return found.filter((one) => !found.some((other) => other !== one && other.start <= one.start && one.end <= other.end)).sort((a, b) => a.start - b.start);
}

/** A text as a stretch of code in Markdown, whatever marks of code stand in it. */
export function toCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}

/** A text as Markdown, its links to be clicked and its other signs as they are. */
export function toMarkdown(text: string): string {
  const plain = (part: string): string => part.replace(/[\\`*_[\]<>#|]/g, String.raw`\$&`);
  let end = 0;
  let result = '';
  for (const link of webLinks(text)) {
    result += `${plain(text.slice(end, link.start))}[${plain(text.slice(link.start, link.end))}](${link.url.replace(/[()[\]\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)})`;
    end = link.end;
  }
  return result + plain(text.slice(end));
}

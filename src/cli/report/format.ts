import { Stop } from '../exit.js';

/** What the ending of a file asks for. Throws `Stop` for any other. */
export function reportFormatOf(output: string): 'html' | 'md' {
  const ending = /\.(html|md)$/i.exec(output)?.[1]?.toLowerCase();
  if (ending === 'html' || ending === 'md') return ending;
  throw new Stop(`${output}: a report is a page or a text; name it .html or .md.`);
}

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The licence of each package that has a part in a bundle, as its authors ask; where they put no text into the package, its name and where text and source are. Takes the sources of the bundle. */
export function licences(inputs) {
  const packages = new Set(inputs.map((input) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input.replace(/^.*\/(?=node_modules\/)/, ''))?.[0]).filter(Boolean));
  return [...packages].sort().map((folder) => {
    const { name, version: of, license, repository } = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8'));
    const files = readdirSync(`${root}${folder}`).filter((entry) => /^licen[cs]e/i.test(entry)).sort();
    const text = files.length === 0 ? `License: ${license}, https://spdx.org/licenses/${license}.html\nSource code: ${repository.url ?? repository}` : files.map((file) => readFileSync(`${root}${folder}/${file}`, 'utf8').trim()).join('\n\n');
    return `${name} ${of}\n\n${text}\n`;
  }).join(`\n${'-'.repeat(80)}\n\n`);
}

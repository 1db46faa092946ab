// Draws docs/protocol.cpp as docs/protocol.svg, in the colours that its words have: npm run picture.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'placepref-picture-'));
const outfile = join(scratch, 'language.mjs');
await build({ absWorkingDir: root, entryPoints: ['src/language/services.ts'], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' });
const { createPlacePref } = await import(pathToFileURL(outfile).href);
rmSync(scratch, { recursive: true });

const text = readFileSync(join(root, 'docs/protocol.cpp'), 'utf8').trimEnd();
const { tokens } = createPlacePref().language.parser.Lexer.tokenize(text);

// Colours from the Okabe-Ito set, dark enough for white paper (contrast at least 4.5).
const colours = { word: '#0b5a94', fact: '#8a4b00', quantity: '#00664d', text: '#8f3a78', plain: '#1b1f24' };

/** What a token is to a reader. */
function kindOf({ tokenType: { name } }, next) {
  if (next?.tokenType.name === ':') return 'fact';
  if (['QUANTITY', 'NUMBER', 'CLOCK', 'DATE'].includes(name)) return 'quantity';
  if (name === 'STRING') return 'text';
  return /^[a-z]/.test(name) ? 'word' : 'plain';
}

const escape = (part) => part.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const size = { character: 7.8, line: 19, margin: 20 };
const lines = text.split('\n');
const width = Math.ceil(Math.max(...lines.map((line) => line.length)) * size.character) + 2 * size.margin;
const height = lines.length * size.line + 2 * size.margin;

const spans = tokens.map((token, index) => {
  const x = size.margin + (token.startColumn - 1) * size.character;
  const y = size.margin + token.startLine * size.line - 5;
  const kind = kindOf(token, tokens[index + 1]);
  // Each word has its place and its length, so that the columns hold in any monospaced font.
  return `<text x="${x.toFixed(1)}" y="${y}" textLength="${(token.image.length * size.character).toFixed(1)}" fill="${colours[kind]}"${kind === 'word' ? ' font-weight="600"' : ''}>${escape(token.image)}</text>`;
});

writeFileSync(
  join(root, 'docs/protocol.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="A protocol: morphine place preference in mice" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13">
<rect width="100%" height="100%" rx="8" fill="#fbfbf9" stroke="#d9d9d2"/>
${spans.join('\n')}
</svg>
`,
);

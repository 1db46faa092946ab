// What somebody who types waits for: from a keystroke to its findings, over JSON-RPC, against the server as it is installed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Editor } from './lsp-client.mjs';
import { lineCount, longProtocolText, protocolText } from './protocol-text.mjs';

const files = 1000;
const dependents = 200;
/** ms between two keystrokes of somebody who types fast. */
const pause = 80;

const laboratory = 'library "Laboratory"\n\ndrug ketamine {\n  dose: 10 mg/kg\n  route: ip\n}\n';
const dangling = (text) => text.replace('confine to drug_side', 'confine to no_such_side');
const importing = (text) => text.replace('\nversion:', '\nimport "../laboratory.cpp"\nversion:');

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const percentile = (times, part) => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))];

/** A folder of protocols, which the project names; the names end so that any server takes them for protocols. */
function workspace(folder, change) {
  mkdirSync(join(folder, 'studies'), { recursive: true });
  writeFileSync(join(folder, 'placepref.json'), '{ "protocols": ["**/*.cpp"] }\n');
  writeFileSync(join(folder, 'laboratory.cpp'), laboratory);
  for (let seed = 0; seed < files; seed++) writeFileSync(join(folder, 'studies', `study-${seed}.place.cpp`), change(protocolText(seed), seed));
  return folder;
}

/** Types a statement into the middle of a text and deletes it again, letter by letter; ms for each keystroke. */
async function type(editor, uri, text, rounds) {
  const lines = text.split('\n');
  const middle = lines.findIndex((line, index) => index > lines.length / 2 && line.includes('confine to'));
  const written = '\n    handle for 5 min';
  const times = [];
  for (let round = 0; round < rounds; round++) {
    let at = { line: middle, character: lines[middle].length };
    const before = [];
    for (const letter of written) {
      before.push(at);
      times.push(await editor.edit(uri, { start: at, end: at }, letter));
      at = letter === '\n' ? { line: at.line + 1, character: 0 } : { line: at.line, character: at.character + 1 };
      await wait(pause);
    }
    for (let start = before.pop(), end = at; start !== undefined; end = start, start = before.pop()) {
      times.push(await editor.edit(uri, { start, end }, ''));
      await wait(pause);
    }
  }
  return times;
}

/** Times of keystrokes, with the CPU time of the server for one of them and what the machine takes for nothing. */
async function measured(editor, work) {
  const pings = [];
  for (let count = 0; count < 40; count++) pings.push(await editor.ping());
  const before = editor.cpu();
  const times = await work();
  return { times, cpu: (editor.cpu() - before) / times.length, ping: percentile(pings, 0.95) };
}

/** Opens a text of so many lines beside the others and types in it; ms for each keystroke. */
async function typeIn(editor, folder, lines, change) {
  const uri = pathToFileURL(join(folder, `open-${lines}.place.cpp`)).href;
  const text = change(longProtocolText(lines), 0);
  if (lineCount(text) < lines) throw new Error('The text is too short.');
  await editor.open(uri, text);
  await editor.quiet(2000);
  // The first round warms the server up.
  await type(editor, uri, text, 1);
  return measured(editor, () => type(editor, uri, text, 4));
}

async function inWorkspace(launcher, env, folder, change, work) {
  const editor = new Editor(launcher, env);
  try {
    await editor.start(pathToFileURL(workspace(folder, change)).href);
    return await work(editor);
  } finally {
    await editor.end();
  }
}

function tell(what, { times, cpu, ping }, target) {
  const p95 = percentile(times, 0.95);
  console.log(`  ${what.padEnd(44)} p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms (CPU ${cpu.toFixed(0)} ms; a request for nothing p95 ${ping.toFixed(0)} ms); target at most ${target}: ${p95 <= target ? 'met' : 'missed'}`);
}

/** Measures and prints; `scratch` is a folder for the workspaces. */
export async function server(launcher, env, scratch) {
  console.log(`keystroke to findings, in a workspace of ${files} protocols of ${lineCount(protocolText(0))} lines`);
  for (const [name, change, factor] of [['', (text) => text, 1], [', all files with a dangling name', dangling, 2]]) {
    const folder = join(scratch, `workspace-${factor}`);
    await inWorkspace(launcher, env, folder, change, async (editor) => {
      tell(`500 lines${name}`, await typeIn(editor, folder, 500, change), 40 * factor);
      tell(`5,000 lines${name}`, await typeIn(editor, folder, 5000, change), 200 * factor);
      const memory = editor.memory();
      console.log(`  memory of the server                         ${memory.toFixed(0)} MB; target below 600: ${memory < 600 ? 'met' : 'missed'}`);
    });
  }
  const folder = join(scratch, 'workspace-library');
  await inWorkspace(launcher, env, folder, (text, seed) => (seed < dependents ? importing(text) : text), async (editor) => {
    const uri = pathToFileURL(join(folder, 'laboratory.cpp')).href;
    await editor.open(uri, laboratory);
    await editor.quiet(2000);
    const end = { line: 5, character: 0 };
    const keystrokes = async () => {
      const times = [];
      for (let count = 0; count < 40; count++) {
        times.push(await editor.edit(uri, { start: end, end }, count % 2 === 0 ? `  source: "batch ${count}"\n` : '\n'));
        await wait(pause);
      }
      return times;
    };
    tell(`a library that ${dependents} files import`, await measured(editor, keystrokes), 40);
  });
}

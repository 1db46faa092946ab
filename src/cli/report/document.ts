import { dirname, relative, resolve, sep } from 'node:path';
import { counted } from '../../language/words.js';
import { htmlDocument } from '../../report/document/html.js';
import { markdownDocument } from '../../report/document/markdown.js';
import { type Document, figuresOf } from '../../report/document/types.js';
import { shownPath } from '../files/paths.js';
import type { FolderFile } from '../files/write-folder.js';
import type { ReadFile } from '../files/must-not-be.js';
import type { Io } from '../io.js';
import { pngOf } from '../output/png.js';
import { writeOutput } from '../output/write-output.js';
import { writeOutputFolder } from '../output/write-output-folder.js';
import { reportFormatOf } from './format.js';

/** Files as they were named; either may be left out. */
export interface ReportTarget {
  readonly report?: string;
  readonly figures?: string;
}

/** Writes a report, and its figures on their own. Throws `Stop` where one cannot be written. @param told what it is of, for who waits for it */
export async function writeDocument(document: Document, told: string, { report, figures }: ReportTarget, read: readonly ReadFile[], io: Io): Promise<void> {
  if (figures !== undefined) {
    const folder = resolve(io.cwd, figures);
    await writeOutputFolder(folder, await figureFiles(document), true, io);
    io.stderr.write(`${shownPath(folder, io.cwd)}: ${counted(figuresOf(document).length, 'figure')} of ${told}\n`);
  }
  if (report === undefined) return;
  const text = reportFormatOf(report) === 'html' ? htmlDocument(document) : markdownDocument(document, figures === undefined ? undefined : addressFrom(resolve(io.cwd, report), resolve(io.cwd, figures)));
  writeOutput(report, text, read, io);
  io.stderr.write(`${shownPath(resolve(io.cwd, report), io.cwd)}: report of ${told}\n`);
}

async function figureFiles(document: Document): Promise<FolderFile[]> {
  const files: FolderFile[] = [];
  for (const { name, svg } of figuresOf(document)) {
    const drawn = svg({ theme: 'print', id: name });
    files.push({ path: `${name}.svg`, text: `<?xml version="1.0" encoding="UTF-8"?>\n${drawn}` }, { path: `${name}.png`, text: await pngOf(drawn) });
  }
  return files;
}

/** Where a picture is, from the file that shows it. */
function addressFrom(file: string, folder: string): (name: string) => string {
  const path = relative(dirname(file), folder).split(sep).map(encodeURIComponent).join('/');
  return (name) => `${path === '' ? '' : `${path}/`}${name}.svg`;
}

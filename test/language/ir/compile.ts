import '../../../scripts/group-by.mjs';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { URI } from 'langium';
import { expect } from 'vitest';
import { notOfPractice } from '../../docs/check.js';
import { isDate } from '../../../src/language/ir/clock.js';
import { findDanglingIds } from '../../../src/language/ir/coherence.js';
import type { Expression, Study, Track, TrackSession, TrackStep } from '../../../src/language/ir/types.js';
import { checkDocuments, compileDocument, openDocument } from '../../../src/language/project.js';
import { createPlacePref } from '../../../src/language/services.js';

export const schemaText = readFileSync(new URL('../../../schema/ir-1.schema.json', import.meta.url), 'utf8');
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true, formats: { date: isDate } }).compile(JSON.parse(schemaText));

/** Other files by their names, for imports. */
export type Others = Readonly<Record<string, string>>;

const folder = '/somebody/home/lab';

/** Reading the built-in library takes longer than anything that is tested here. */
const shared = createPlacePref();

function forget(): void {
  const documents = shared.shared.workspace.LangiumDocuments;
  for (const { uri } of documents.all.toArray()) if (uri.scheme === 'file') documents.deleteDocument(uri);
}

/** `line:column code message` of what is wrong, and the study where nothing is; it can be compiled until the next is checked. */
export async function checked(text: string, others: Others = {}, path = `${folder}/study.cpp`, placepref = shared): Promise<{ problems: string[]; compile: () => Study }> {
  if (placepref === shared) forget();
  const document = openDocument(placepref, URI.file(path), text);
  await checkDocuments(placepref, [document], (uri) => Promise.resolve(others[uri.path.replace(`${folder}/`, '')]));
  const problems = (document.diagnostics ?? []).filter(({ code }) => notOfPractice(String(code))).map(({ range: { start }, code, message }) => `${start.line + 1}:${start.character + 1} ${code} ${message}`);
  return { problems, compile: () => compileDocument(placepref, document) };
}

/** Asserts that a study follows its schema, is coherent and says nothing of the machine. */
export function expectWhole(study: Study): void {
  const json: unknown = JSON.parse(JSON.stringify(study));
  validate(json);
  expect(validate.errors ?? []).toEqual([]);
  expect(json).toEqual(study);
  expect(findDanglingIds(study)).toEqual([]);
  expect(JSON.stringify(study)).not.toContain('somebody');
}

/** Compiles a protocol in which nothing is wrong. A header is put before a text without one. */
export async function compiled(text: string, others: Others = {}): Promise<Study> {
  const { problems, compile } = await checked(text.includes('protocol "') ? text : `protocol "Test"\n${text}`, others);
  expect(problems).toEqual([]);
  const study = compile();
  expectWhole(study);
  return study;
}

const last = (id: string): string => id.split('.').at(-1) ?? id;

function clockText(minutes: number | null): string {
  if (minutes === null) return '--:--';
  const text = (value: number): string => String(value).padStart(2, '0');
  return `${text(Math.floor(minutes / 60))}:${text(minutes % 60)}`;
}

const number = (value: number | null): string => (value === null ? '?' : String(value));

/** `inject 0+0`: name, onset and duration in minutes; `[2]` the third dose; `if` where it depends on what is measured. */
function stepText({ step, onset, duration, rung, condition }: TrackStep): string {
  return `${last(step)}${rung === undefined ? '' : `[${rung}]`} ${number(onset)}+${number(duration)}${condition === undefined ? '' : ' if'}`;
}

function sessionText(phase: string, { session, clock, levels, steps }: TrackSession): string {
  const held = Object.values(levels).map(last);
  return [`${last(phase)}/${last(session)}${held.length > 0 ? `(${held.join()})` : ''} ${clockText(clock)}`, ...steps.map(stepText)].join('  ');
}

/** One line a session: `day 3  conditioning/morning 09:00  inject 0+0  confine 0+30`; `day 3?` may not come to be. */
function lines(track: Track | undefined): string {
  return (track?.days ?? []).map(({ day, phase, status, sessions }) => {
    const when = `day ${number(day)}${status === 'conditional' ? '?' : ''}`;
    return sessions.length === 0 ? `${when}  ${last(phase)}` : sessions.map((session) => `${when}  ${sessionText(phase, session)}`).join('\n');
  }).join('\n');
}

/** Lines of one track, by its name behind `track.`; of the only one where no name is given. */
export function timeline(study: Study, name?: string): string {
  const tracks = study.experiments.flatMap((experiment) => experiment.timeline);
  const found = name === undefined ? tracks : tracks.filter(({ id }) => id.replace('track.', '') === name);
  expect(found.map(({ id }) => id)).toHaveLength(1);
  return `\n${lines(found[0])}\n`;
}

/** `inject: receives mice`, once for each step of the study. */
export function participants(study: Study, name?: string): string {
  const track = study.experiments.flatMap((experiment) => experiment.timeline).find(({ id }) => name === undefined || id.replace('track.', '') === name);
  const steps = (track?.days ?? []).flatMap((day) => day.sessions).flatMap((session) => session.steps);
  const found = new Set(steps.map(({ step, participants: all }) => `${last(step)}: ${all.map(({ role, animals }) => `${role} ${animals === null ? '?' : last(animals)}`).join(', ')}`));
  return `\n${[...found].join('\n')}\n`;
}

/** An expression as one would say it: `(a < b)`, `mean(x)`. */
export function say(expression: Expression): string {
  const value = (item: { type: string }): string => ('id' in item ? last(String(item.id)) : 'written' in item ? String(item.written) : 'term' in item ? String(item.term || ('list' in item ? item.list : '')) : item.type);
  if (expression.type === 'literal') return value(expression.value);
  if (expression.type === 'choice') return `${value(expression.subject)} is${expression.negated ? ' not' : ''} ${value(expression.is)}`;
  if (expression.type === 'observation') {
    const { subject, place, during, among } = expression;
    return [value(subject), place && `in ${value(place)}`, during && `during ${value(during)}`, among && `among ${among.map(value).join(' with ')}`].filter(Boolean).join(' ');
  }
  const parts = expression.arguments.map(say);
  return /^\W|^(and|or|of)$/.test(expression.operator) ? `(${parts.join(` ${expression.operator} `)})` : `${expression.operator}(${parts.join(', ')})`;
}

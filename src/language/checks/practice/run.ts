import type { LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { textDiagnostic } from '../diagnostics.js';
import { practiceRules } from './index.js';
import type { StudyModel } from './model/study.js';
import { insertion, rangeAt } from './places.js';
import { lookAt, type PracticeRule, type Remark } from './rule.js';

function diagnosticOf({ code }: PracticeRule, { message, at, words, related, fix }: Remark, document: LangiumDocument): Diagnostic {
  const written = fix === undefined ? undefined : insertion(document, at, fix);
  const diagnostic = textDiagnostic(code, rangeAt(document, at, words), message);
  if (written !== undefined) diagnostic.data = { code, fix: written };
  if (related !== undefined) diagnostic.relatedInformation = [{ message: related.message, location: { uri: document.uri.toString(), range: rangeAt(document, related.at) } }];
  return diagnostic;
}

/** What tells a remark from others of its rule. */
const keyOf = ({ at: { file, line, column }, words, message }: Remark): string => `${file} ${line} ${column}\n${message}\n${words}`;

/** Few enough rules that nobody who waits for them would notice, and enough that pausing costs nothing. */
const rulesAtOnce = 8;

/** What the rules of practice say of a study that compiles, a step for some rules. */
export function* practiceDiagnostics(study: StudyModel, document: LangiumDocument): Generator<void, Diagnostic[]> {
  const found: Diagnostic[] = [];
  let said = new Map<string, Remark>();
  const report = (remark: Remark): void => {
    const key = keyOf(remark);
    if (!said.has(key)) said.set(key, remark);
  };
  for (let index = 0; index < practiceRules.length; index++) {
    const rule = practiceRules[index] as PracticeRule;
    if (index % rulesAtOnce === 0) yield;
    lookAt(study, rule, report);
    if (said.size === 0) continue;
    for (const remark of said.values()) found.push(diagnosticOf(rule, remark, document));
    // What a map held before it was cleared can outlive it.
    said = new Map();
  }
  return found;
}

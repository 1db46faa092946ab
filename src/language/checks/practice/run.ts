import type { LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { textDiagnostic } from '../diagnostics.js';
import { practiceRules } from './index.js';
import type { StudyModel } from './model/study.js';
import { insertion, rangeAt } from './places.js';
import type { PracticeRule, Remark } from './rule.js';

function diagnosticOf({ code }: PracticeRule, { message, at, words, related, fix }: Remark, document: LangiumDocument): Diagnostic {
  const written = fix === undefined ? undefined : insertion(document, at, fix);
  const diagnostic = textDiagnostic(code, rangeAt(document, at, words), message);
  if (written !== undefined) diagnostic.data = { code, fix: written };
  if (related !== undefined) diagnostic.relatedInformation = [{ message: related.message, location: { uri: document.uri.toString(), range: rangeAt(document, related.at) } }];
  return diagnostic;
}

const isSame = (one: Remark, other: Remark): boolean =>
  one.at.line === other.at.line && one.at.column === other.at.column && one.at.file === other.at.file && one.words === other.words && one.message === other.message;

/** What the rules of practice say of a study that compiles, a step for each rule. */
export function* practiceDiagnostics(study: StudyModel, document: LangiumDocument): Generator<void, Diagnostic[]> {
  const found: Diagnostic[] = [];
  let said: Remark[] = [];
  const report = (remark: Remark): void => {
    if (!said.some((other) => isSame(remark, other))) said.push(remark);
  };
  for (const rule of practiceRules) {
    yield;
    rule.look(study, report);
    if (said.length === 0) continue;
    for (const remark of said) found.push(diagnosticOf(rule, remark, document));
    said = [];
  }
  return found;
}

import type { LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { textDiagnostic } from '../diagnostics.js';
import { practiceRules } from './index.js';
import type { StudyModel } from './model/study.js';
import { insertion, rangeAt } from './places.js';
import type { PracticeRule, Remark } from './rule.js';

function diagnosticOf({ code }: PracticeRule, { message, at, words, related, fix }: Remark, document: LangiumDocument): Diagnostic {
  const written = fix === undefined ? undefined : insertion(document, at, fix);
  return {
    ...textDiagnostic(code, rangeAt(document, at, words), message),
    data: written === undefined ? { code } : { code, fix: written },
    ...(related !== undefined && { relatedInformation: [{ message: related.message, location: { uri: document.uri.toString(), range: rangeAt(document, related.at) } }] }),
  };
}

/** What the rules of practice say of a study that compiles, a step for each rule. */
export function* practiceDiagnostics(study: StudyModel, document: LangiumDocument): Generator<void, Diagnostic[]> {
  const found = new Map<string, Diagnostic>();
  let looking: PracticeRule;
  const report = (remark: Remark): void => {
    const { at: { file, line, column }, words, message } = remark;
    const key = `${looking.code}\n${file}\n${line}\n${column}\n${words}\n${message}`;
    if (!found.has(key)) found.set(key, diagnosticOf(looking, remark, document));
  };
  for (const rule of practiceRules) {
    yield;
    looking = rule;
    rule.look(study, report);
  }
  return [...found.values()];
}

import { URI, type LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { StudyModel } from '../../checks/practice/model/study.js';
import { studyOf } from '../../checks/study.js';
import { isProtocolFile } from '../../generated/ast.js';
import { isTooComplex } from '../../ir/bounds.js';
import { Compiled, Reading } from './reading.js';

/** The compiled studies of open documents; where a text has faults, the one before them. */
export class Studies {
  private readonly last = new Map<string, Compiled>();
  private readonly readings = new WeakMap<object, Reading | undefined>();

  constructor(private readonly services: LangiumServices) {
    services.shared.workspace.TextDocuments.onDidClose(({ document: { uri } }) => void this.last.delete(URI.parse(uri).toString()));
  }

  /** Undefined where no text of the document could be compiled yet. */
  of(document: LangiumDocument): Reading | undefined {
    const { parseResult: { value: file }, uri } = document;
    if (this.readings.has(file)) return this.readings.get(file);
    const study = this.compiled(document);
    if (study !== undefined) this.last.set(uri.toString(), new Compiled(document, study));
    const reading = study === undefined ? this.last.get(uri.toString())?.for(document) : new Reading(study, document);
    this.readings.set(file, reading);
    return reading;
  }

  private compiled(document: LangiumDocument): StudyModel | undefined {
    const { parseResult: { value: file, lexerErrors, parserErrors }, references } = document;
    if (!isProtocolFile(file) || file.kind !== 'protocol' || lexerErrors.length > 0 || parserErrors.length > 0 || references.some(({ error }) => error !== undefined)) return undefined;
    try {
      return studyOf(document, this.services.shared.workspace.LangiumDocuments);
    } catch (error) {
      // Templates and outcomes can use one another in chains that are too long to follow; the checks say so.
      if (isTooComplex(error)) return undefined;
      throw error;
    }
  }
}

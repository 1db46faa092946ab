import { WorkspaceCache, type LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { libraryOf } from '../../checks/practice/library-entries.js';
import { StudyModel } from '../../checks/practice/model/study.js';
import { configurationFor } from '../../config/configuration.js';
import { isProtocolFile } from '../../generated/ast.js';
import { compileFile } from '../../ir/compile.js';
import { libraryRoots } from '../../library/roots.js';

/** The compiled studies of open documents, each made once for all that asks for it between two changes. */
export class Studies {
  private readonly made: WorkspaceCache<string, StudyModel | undefined>;

  constructor(private readonly services: LangiumServices) {
    this.made = new WorkspaceCache(services.shared);
  }

  /** Undefined where the text has faults that keep it from being compiled. */
  of(document: LangiumDocument): StudyModel | undefined {
    return this.made.get(document.uri.toString(), () => this.compile(document));
  }

  private compile(document: LangiumDocument): StudyModel | undefined {
    const { parseResult: { value: file, lexerErrors, parserErrors }, references, uri } = document;
    if (!isProtocolFile(file) || file.kind !== 'protocol' || lexerErrors.length > 0 || parserErrors.length > 0 || references.some(({ error }) => error !== undefined)) return undefined;
    const { LangiumDocuments } = this.services.shared.workspace;
    try {
      const { study, problems } = compileFile(file, libraryRoots(LangiumDocuments));
      return problems.length > 0 ? undefined : new StudyModel(study, libraryOf(study, file, LangiumDocuments), configurationFor(LangiumDocuments, uri).limits);
    } catch (error) {
      // Templates and outcomes can use one another in chains that are too long to follow; the checks say so.
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }
}

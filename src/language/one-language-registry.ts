import { DefaultServiceRegistry, type LangiumCoreServices, type URI } from 'langium';

/**
 * Gives the services of this language for every document it is asked about. The file's name cannot decide, since a
 * protocol may be called `x.cpp`; who opens a document has looked at its text first (`detect.ts`).
 */
export class OneLanguageRegistry extends DefaultServiceRegistry {
  override getServices(): LangiumCoreServices {
    const [language] = this.all;
    if (language === undefined) throw new Error('No language is registered.');
    return language;
  }

  /** Asked when a workspace is searched: a closed `.cpp` file is C++ unless its name says otherwise. */
  override hasServices(uri: URI): boolean {
    return this.textDocuments?.get(uri)?.languageId === this.getServices().LanguageMetaData.languageId || uri.path.endsWith('.place.cpp');
  }
}

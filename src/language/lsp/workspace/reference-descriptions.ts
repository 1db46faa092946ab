import { DefaultReferenceDescriptionProvider, type LangiumDocument, type ReferenceDescription } from 'langium';
import { contentsOf } from '../../references/tree.js';

/** Describes the references of a document without giving way at every node of its tree, which took longer than to check it. */
export class ReferenceDescriptions extends DefaultReferenceDescriptionProvider {
  override createDescriptions({ parseResult }: LangiumDocument): Promise<ReferenceDescription[]> {
    const { references } = contentsOf(parseResult.value);
    return Promise.resolve(references.flatMap((info) => (info.reference.error === undefined ? this.createInfoDescriptions(info) : [])));
  }
}

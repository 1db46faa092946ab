import { Cancellation, DefaultLinker, interruptAndCheck, type LangiumDocument } from 'langium';
import { contentsOf } from './tree.js';

/** References between two looks at the clock. */
const stride = 2000;

/** Links without giving way at every name, which takes longer than the linking itself. */
export class PlacePrefLinker extends DefaultLinker {
  override async link(document: LangiumDocument, cancelToken = Cancellation.CancellationToken.None): Promise<void> {
    let linked = 0;
    for (const info of contentsOf(document.parseResult.value).references) {
      if (++linked % stride === 0) await interruptAndCheck(cancelToken);
      this.doLink(info, document);
    }
  }
}

import { AbstractExecuteCommandHandler, type ExecuteCommandAcceptor, type LangiumSharedServices } from 'langium/lsp';
import { isCode } from '../checks/codes.js';
import { explainRule } from './commands.js';
import { ruleText } from './rule-text.js';

/** Commands that the server itself runs, so that they work in every editor. */
export class PlacePrefCommands extends AbstractExecuteCommandHandler {
  constructor(private readonly services: LangiumSharedServices) {
    super();
  }

  registerCommands(accept: ExecuteCommandAcceptor): void {
    accept(explainRule, ([code]) => this.explain(String(code)));
  }

  /** Shown as a message, whose text is plain; given back as Markdown for an editor that shows it better. */
  private async explain(code: string): Promise<string | undefined> {
    if (!isCode(code)) return undefined;
    const text = ruleText(code);
    await this.services.lsp.Connection?.sendNotification('window/showMessage', { type: 3, message: text.replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1').replace(/\*\*|\\(?=[^\w\s])/g, '') });
    return text;
  }
}

import * as vscode from 'vscode';

const key = 'starts';

/** Dates of day 1 that were chosen for protocols, kept from one session of the editor to the next. */
export class Starts {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly state: vscode.Memento) {}

  /** ISO 8601; undefined where none was chosen. */
  of(protocol: vscode.Uri): string | undefined {
    return this.all()[protocol.toString()];
  }

  /** Without a date, what was chosen is forgotten. */
  async choose(protocol: vscode.Uri, date: string | undefined): Promise<void> {
    const { [protocol.toString()]: before, ...others } = this.all();
    if (before === date) return;
    await this.state.update(key, date === undefined ? others : { ...others, [protocol.toString()]: date });
    this.changed.fire();
  }

  private all(): Readonly<Record<string, string>> {
    return this.state.get(key, {});
  }
}

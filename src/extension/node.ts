import type { ExtensionContext } from 'vscode';
import { start, stop } from './start.js';

export function activate(context: ExtensionContext): void {
  start(context, async () => (await import('./client/node.js')).connect(context));
}

export const deactivate = stop;

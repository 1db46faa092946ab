import * as vscode from 'vscode';

const type = 'placepref';

/** `placepref check` as a task, with the version that the project has. */
export function provideTasks({ subscriptions }: vscode.ExtensionContext): void {
  subscriptions.push(vscode.tasks.registerTaskProvider(type, {
    provideTasks: () => (vscode.workspace.workspaceFolders ?? []).map((folder) => checkTask({ type }, folder)),
    resolveTask: ({ definition, scope }) => checkTask(definition, scope ?? vscode.TaskScope.Workspace),
  }));
}

function checkTask(definition: vscode.TaskDefinition, scope: vscode.WorkspaceFolder | vscode.TaskScope): vscode.Task {
  const path: unknown = definition['path'];
  const paths = typeof path === 'string' ? [path] : [];
  const execution = new vscode.ShellExecution('npx', ['--no-install', 'placepref', 'check', ...paths]);
  const task = new vscode.Task(definition, scope as vscode.WorkspaceFolder, ['check', ...paths].join(' '), 'placepref', execution, '$placepref');
  task.group = vscode.TaskGroup.Test;
  return task;
}

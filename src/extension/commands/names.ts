/** Each is `placepref.<name>` for the editor. */
export const commandNames = ['newProtocol', 'checkWorkspace', 'compile', 'format', 'restartServer'] as const;

export type CommandName = (typeof commandNames)[number];

/** Each is `placepref.<name>` for the editor. */
export const commandNames = ['newProtocol', 'checkWorkspace', 'compile', 'format', 'showTimeline', 'makeSchedule', 'simulate', 'saveReport', 'restartServer'] as const;

export type CommandName = (typeof commandNames)[number];

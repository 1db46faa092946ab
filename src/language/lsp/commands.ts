/** The editor's own: shows the days of a study as a drawing. Arguments: the address of the protocol, the name of an experiment. */
export const showTimeline = 'placepref.showTimeline';

/** The server's: says what a rule is about. Argument: its code. */
export const explainRule = 'placepref.explainRule';

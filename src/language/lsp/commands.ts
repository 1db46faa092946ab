/** The editor's own: shows the days of a study as a drawing. Arguments: the address of the protocol, the name of an experiment. */
export const showTimeline = 'placepref.showTimeline';

/** The editor's own: asks for what a schedule needs beside the protocol, and makes it. Arguments: the address of the protocol, the name of an experiment. */
export const makeSchedule = 'placepref.makeSchedule';

/** The editor's own: simulates an experiment, and shows what that predicts. Arguments: the address of the protocol, the name of an experiment. */
export const simulate = 'placepref.simulate';

/** The server's: says what a rule is about. Argument: its code. */
export const explainRule = 'placepref.explainRule';

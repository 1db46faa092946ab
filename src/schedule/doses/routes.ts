/** The route of what a pump delivers by itself, for days. */
export const byPump = 'minipump';

/** Routes by which nothing is drawn up for one animal at one time. */
export const withoutSyringe: ReadonlySet<string> = new Set([byPump, 'drinking_water', 'diet', 'immersion', 'inhaled']);

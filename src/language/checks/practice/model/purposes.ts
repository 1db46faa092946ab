/** Words by which a phase or a session says that animals are to be brought back to what they had lost. */
export const reinstating = /reinstat|relapse|prim(e|ing)|renew|recover|return/i;

/** Words by which it says that the drug at the test is meant. */
export const underDrug = /state|drugged|under.?drug|challenge|express/i;

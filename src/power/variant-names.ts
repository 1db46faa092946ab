/** Under what the power of a design is looked at: what is planned, and what might be instead. */
export const variants = ['as planned', 'weaker', 'other learner', 'no effect'] as const;

export type Variant = (typeof variants)[number];

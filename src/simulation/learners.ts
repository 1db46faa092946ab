/** How animals learn: by strengths with inhibition, or by inferring latent causes, for what would be if the first were wrong. */
export const learners = ['strengths', 'latent causes'] as const;
export type LearnerName = (typeof learners)[number];

/** Posterior of dangerous sources together from which nothing is pressed and nothing loaded. */
export const dangerShare = 0.05;

/** The keyword of a violation that tells of a pattern which was too slow to decide. */
export const SLOW_PATTERN = "slow-pattern";

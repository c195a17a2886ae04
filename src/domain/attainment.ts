/** How much of a target has been reached, as a share of 1. */

/** 1 is 100%, never below 0, not rounded; null where none can be told. */
export type Attainment = number | null;

/** The number of milliseconds in a day. */
export const dayMs = 86_400_000;

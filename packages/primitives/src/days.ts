/** The number of milliseconds in an hour. */
export const hourMs = 3_600_000;
/** The number of milliseconds in a day. */
export const dayMs = 86_400_000;

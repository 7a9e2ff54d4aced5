/** SQL for a time as ISO 8601 text with microseconds, which a JavaScript date would lose. */
export const timeText = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** SQL: a time as text in ISO 8601 that keeps the microseconds, which a JavaScript date would lose. */
export const timeText = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

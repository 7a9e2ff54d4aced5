/**
 * True for errors that do not depend on the data: the server is away, stopping, read-only since a fail-over, out of
 * memory or disk, or chose this transaction as the victim of a deadlock or of its idle time-out. The same work may
 * succeed later. A statement that took too long (57014) is not among them: smaller work may succeed.
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/^((08|40|53|55|58)...|57P..|25006|25P03)$/.test(code)) return true;
  if (/^E[A-Z]+$/.test(code)) return true; // a socket's error: ECONNREFUSED, EPIPE …
  return /connection|terminated|timeout/i.test(error.message) && !/^[0-9A-Z]{5}$/.test(code);
}

/**
 * True if the same request may succeed later: the error is transient, or PostgreSQL canceled the statement at its
 * time-out (57014) and there may be less work to do then.
 */
export const isUnavailable = (error: unknown): boolean =>
  isTransient(error) || (error instanceof Error && 'code' in error && error.code === '57014');

/** True if a unique index refused a row. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505';

/**
 * True if no partition exists for a row: other processes have appended beyond the partitions that this process opened.
 */
export const isMissingPartition = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === '23514' &&
  error.message.startsWith('no partition of relation');

/** True if the server rolled a transaction back so that others could go on: the same one may succeed at once. */
export const isVictim = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001');

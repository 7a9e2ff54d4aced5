/** Why PostgreSQL could not be started, copied or put back; the message is one line made for people. */
export class PostgresFailure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = 'PostgresFailure';
    this.code = code;
  }
}

export type FailureCode =
  | 'in_use'
  | 'port_taken'
  | 'disk_full'
  | 'not_writable'
  | 'no_account'
  | 'no_binaries'
  | 'unsupported_platform'
  | 'other_version'
  | 'still_in_use'
  | 'failed';

/**
 * Turns what PostgreSQL's programs print, or a file system error, into one line.
 * @param doing what was tried, e.g. "start PostgreSQL"
 */
export function explain(doing: string, output: string): PostgresFailure {
  if (/No space left on device|ENOSPC/i.test(output)) {
    return new PostgresFailure('disk_full', `Cannot ${doing}: the disk is full.`);
  }
  if (/Address already in use/.test(output)) {
    return new PostgresFailure('port_taken', `Cannot ${doing}: its port is taken.`);
  }
  if (/pre-existing shared memory block|lock file [^\n]{1,1000} already exists/.test(output)) {
    return new PostgresFailure(
      'still_in_use',
      `Cannot ${doing}: processes of an earlier one are still using its files.`,
    );
  }
  if (/Read-only file system|EROFS|EACCES|Permission denied/i.test(output)) {
    return new PostgresFailure(
      'not_writable',
      `Cannot ${doing}: a folder is not writable (${telling(output)}).`,
    );
  }
  return new PostgresFailure('failed', `Cannot ${doing}: ${telling(output)}`);
}

/** Whether an error of the file system says that there is no such file (any more). */
export function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** The line that tells most: the first fatal one, or else the last. */
function telling(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const worst = lines.find((line) => /FATAL|PANIC|error:/i.test(line)) ?? lines.at(-1);
  return worst ?? 'it said nothing.';
}

import { BackupFailure, type Work } from '@hammerhead/backup';
import { PostgresFailure } from '@hammerhead/postgres';
import { Failure } from '../failure.js';
import { bytes } from '../terminal/format.js';
import { bar, type StatusLine } from '../terminal/status-line.js';

export function dataFolderOf(environment: NodeJS.ProcessEnv): string {
  return environment['HAMMERHEAD_DATA'] || '.data';
}

/** A database of the agency's own has tools of its own, which can do more. */
export function requireOwnDatabase(environment: NodeJS.ProcessEnv): void {
  if ((environment['DATABASE_URL'] ?? '') === '') return;
  throw new Failure(
    'DATABASE_URL names a PostgreSQL of your own: use pg_basebackup or pg_dump of that server, and copy ' +
      'credentials.json; docs/operations.md has the commands',
  );
}

/** Shows how far a copy is. */
export function workOf(line: StatusLine, signal: AbortSignal): Work {
  return {
    signal,
    tell: (text) => line.note(text),
    onProgress: ({ done, total }) =>
      line.show(`${bar(total === 0 ? 1 : done / total)} ${bytes(done)} of ${bytes(total)}`),
  };
}

/** Returns the result of `work`, whose expected errors become a Failure. */
export async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupFailure || error instanceof PostgresFailure) throw new Failure(error.message);
    throw error;
  }
}

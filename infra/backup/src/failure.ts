/** Why nothing was backed up, checked or put back; the message is made for people. */
export class BackupFailure extends Error {
  override readonly name = 'BackupFailure';
}

/** An error of the file system as one line. @param doing what was tried, such as `write to /backups` */
export function cannot(doing: string, error: unknown): BackupFailure {
  if (error instanceof BackupFailure) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const reason = typeof code === 'string' ? (reasons.get(code) ?? code) : String(error);
  return new BackupFailure(`cannot ${doing}: ${reason}`);
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk is full'],
  ['EACCES', 'this user may not'],
  ['EPERM', 'this user may not'],
  ['EROFS', 'it is read-only'],
  ['ENOENT', 'it is not there'],
  ['ENOTDIR', 'it is no folder'],
]);

import { randomBytes } from 'node:crypto';
import { chownSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The superuser and the database that every embedded cluster has. */
export const superuser = 'hammerhead';
export const database = 'hammerhead';

/** How to reach a cluster: kept in its data folder, readable by the owner alone. */
export interface Connection {
  readonly password: string;
  /** The port it had last; it gets the same again when that is free. */
  readonly port?: number;
}

export function readConnection(dataDir: string): Connection | undefined {
  let text: string;
  try {
    text = readFileSync(file(dataDir), 'utf8');
  } catch {
    return undefined;
  }
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  if (!('password' in parsed) || typeof parsed.password !== 'string') return undefined;
  const { password } = parsed;
  return 'port' in parsed && typeof parsed.port === 'number' ? { password, port: parsed.port } : { password };
}

/** Replaces it as a whole: a crash leaves the old one or the new one. */
export function writeConnection(dataDir: string, connection: Connection): void {
  const draft = `${file(dataDir)}.new`;
  writeFileSync(draft, `${JSON.stringify(connection)}\n`, { mode: 0o600 });
  if (process.getuid?.() === 0) {
    // Root working in a user's folder leaves that user's file to that user.
    const { uid, gid } = statSync(dirname(draft));
    chownSync(draft, uid, gid);
  }
  renameSync(draft, file(dataDir));
}

export function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

export function urlOf(password: string, port: number, name: string = database): string {
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/${name}`;
}

function file(dataDir: string): string {
  return join(dataDir, 'connection.json');
}

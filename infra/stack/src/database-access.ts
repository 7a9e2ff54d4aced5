import { randomBytes } from 'node:crypto';
import { StartError } from '@hammerhead/service-kit';
import type { Config } from './config.js';
import type { Preparation } from './prepare.js';

/** How the database is reached: by whoever prepares it, and by the services. */
export interface DatabaseAccess {
  /** Of the owner of the tables. */
  readonly prepare: Pick<Preparation, 'url' | 'service'>;
  readonly servicesUrl: string;
}

/** Told where the services own what they write. */
const unguarded =
  'The services connect as the owner of the tables: triggers and checkpoints alone protect the audit. ' +
  'DATABASE_ADMIN_URL gives them a role of their own.';

/** Who connects as whom to the PostgreSQL of `DATABASE_URL`. */
export function ownDatabase(
  { DATABASE_ADMIN_URL: admin }: Pick<Config, 'DATABASE_ADMIN_URL'>,
  url: string,
  tell: (line: string) => void,
): DatabaseAccess {
  if (admin === undefined) {
    tell(unguarded);
    return { prepare: { url }, servicesUrl: url };
  }
  const { username, password } = new URL(url);
  if (username === '')
    throw new StartError('DATABASE_URL names no user, whom DATABASE_ADMIN_URL would admit');
  const service = {
    name: decodeURIComponent(username),
    password: decodeURIComponent(password),
    renew: false,
  };
  return { prepare: { url: admin, service }, servicesUrl: url };
}

/**
 * Who connects as whom to the embedded PostgreSQL. The services' password is made anew at each start and kept nowhere:
 * they have it of the process that starts them.
 */
export function embeddedDatabase(url: string): DatabaseAccess {
  const service = {
    name: 'hammerhead_service',
    password: randomBytes(24).toString('base64url'),
    renew: true,
  };
  const servicesUrl = new URL(url);
  servicesUrl.username = service.name;
  servicesUrl.password = service.password;
  return { prepare: { url, service }, servicesUrl: servicesUrl.href };
}

import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemActor } from '@hammerhead/contracts';
import { createToken, revokeTokens } from '@hammerhead/decisions';
import { makeFolder } from '@hammerhead/postgres';
import { hashToken, newToken, StartError } from '@hammerhead/service-kit';
import { type NewToken, type Pool, tokens, transaction } from '@hammerhead/storage';
import { z } from 'zod';
import { shown } from './data-folder.js';

/** Who the tokens of the first start stand for. */
export const holders = {
  feed: { role: 'feed', subject: 'local-feed', feedId: 'local' },
  analyst: { role: 'analyst', subject: 'local-analyst' },
  investigator: { role: 'investigator', subject: 'local-investigator' },
  supervisor: { role: 'supervisor', subject: 'local-supervisor' },
  rule_author: { role: 'rule_author', subject: 'local-rule-author' },
  auditor: { role: 'auditor', subject: 'local-auditor' },
  partner_jm: { role: 'partner', subject: 'local-partner-jm', countries: ['JM'], agency: 'JCA' },
  admin: { role: 'admin', subject: 'local-admin' },
} as const satisfies Record<string, Omit<NewToken, 'hash' | 'createdBy'>>;

const createdBy = 'first start';
const starter = systemActor('hammerhead');

const token = z.string().min(20);
const schema = z.strictObject({
  feed: token,
  analyst: token,
  investigator: token,
  supervisor: token,
  rule_author: token,
  auditor: token,
  partner_jm: token,
  admin: token,
});

/** One bearer token per role. */
export type Credentials = z.output<typeof schema>;

/**
 * The tokens of the first start, from `credentials.json` in the data folder, known to the database
 * afterwards. Where the file is lost the database, which holds hashes only, cannot give them back: new
 * ones are made, and the lost ones revoked, but only if `mayReplace`. Of a database that lies elsewhere the file is more
 * likely in another folder than lost, and everybody who works with its tokens would be out at once.
 */
export async function ensureCredentials(
  pool: Pool,
  folder: string,
  mayReplace: boolean,
  tell: (line: string) => void,
): Promise<Credentials> {
  const file = join(folder, 'credentials.json');
  const kept = read(file);
  if (kept === undefined && !mayReplace && (await tokens.hasMade(pool, createdBy)))
    throw new StartError(
      `this database has the tokens of a first start, and ${shown(file)} is not there. Set HAMMERHEAD_DATA to the ` +
        'folder that has it, or HAMMERHEAD_NEW_TOKENS=1 to make new tokens, which revokes those',
    );
  const credentials = kept ?? generate();
  if (kept === undefined) {
    // Written first: were we to die now, the next start registers what it finds here.
    write(file, credentials);
    const reason = 'the file of the first tokens was lost';
    if ((await transaction(pool, (tx) => revokeTokens(tx, starter, { createdBy, reason }))) > 0) {
      tell(`${shown(file)} was lost: it has new tokens, and the old ones are no longer valid.`);
    }
  }
  for (const name of schema.keyof().options) {
    const token = { ...holders[name], hash: hashToken(credentials[name]), createdBy, replace: true };
    await transaction(pool, (tx) => createToken(tx, starter, token));
  }
  return credentials;
}

function read(file: string): Credentials | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new StartError(`cannot read ${shown(file)}`);
  }
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new StartError(
    `${shown(file)} is not what was written there; restore it, or remove it to get new tokens`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whole or not at all, and never readable by others. */
function write(file: string, credentials: Credentials): void {
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  try {
    makeFolder(dirname(file), 0o755);
    writeFileSync(draft, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    renameSync(draft, file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new StartError(`cannot write ${shown(file)} (${code}); see HAMMERHEAD_DATA`);
  }
}

function generate(): Credentials {
  return {
    feed: newToken(),
    analyst: newToken(),
    investigator: newToken(),
    supervisor: newToken(),
    rule_author: newToken(),
    auditor: newToken(),
    partner_jm: newToken(),
    admin: newToken(),
  };
}

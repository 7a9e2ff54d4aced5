import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Credentials, prepareDatabase as prepare } from '@hammerhead/stack';

/** One bearer token per role. */
export type Tokens = Credentials;

/** Brings a database to where `npm start` would bring it: schema, rule set (the default one by default), tokens. */
export async function prepareDatabase(
  url: string,
  ruleSet: Parameters<typeof prepare>[0]['ruleSet'] = {},
): Promise<Tokens> {
  const folder = mkdtempSync(join(tmpdir(), 'hammerhead-credentials-'));
  try {
    const { credentials } = await prepare({
      url,
      folder,
      mayReplaceTokens: true,
      ruleSet,
      tell: () => {},
    });
    return credentials;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './failure.js';

/**
 * Returns the token to use: the given one, else `HAMMERHEAD_TOKEN`, else that of `role` in the `credentials.json`
 * that the first start wrote into the data folder.
 */
export async function tokenFor(
  role: 'feed' | 'admin' | 'analyst' | 'investigator' | 'supervisor' | 'auditor' | 'partner_jm',
  given: string | undefined,
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  const token = given ?? environment['HAMMERHEAD_TOKEN'];
  if (token !== undefined && token !== '') return token;
  const path = join(environment['HAMMERHEAD_DATA'] ?? '.data', 'credentials.json');
  const stored = await readFile(path, 'utf8').catch(() => undefined);
  if (stored === undefined) {
    throw new Failure(
      `no token: give --token, or set HAMMERHEAD_TOKEN, or HAMMERHEAD_DATA (${path} cannot be read)`,
    );
  }
  const found = tokenIn(stored, role);
  if (found === undefined) throw new Failure(`${path} holds no token for the role ${role}`);
  return found;
}

function tokenIn(text: string, role: string): string | undefined {
  try {
    const credentials: unknown = JSON.parse(text);
    if (typeof credentials !== 'object' || credentials === null) return undefined;
    const token: unknown = Reflect.get(credentials, role);
    return typeof token === 'string' && token !== '' ? token : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Prepares the database of `DATABASE_URL` and ends: for containers, where the services are started by
 * something else. Writes the first tokens to `$HAMMERHEAD_DATA/credentials.json`.
 */
import { ConfigError, StartError, unknownVariables } from '@hammerhead/service-kit';
import { readConfig } from './config.js';
import { ownDatabase } from './database-access.js';
import { prepareDatabase } from './prepare.js';

const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

try {
  for (const line of unknownVariables(process.env)) tell(line);
  const config = readConfig(process.env);
  if (config.DATABASE_URL === undefined) throw new StartError('DATABASE_URL must be set');
  await prepareDatabase({
    ...ownDatabase(config, config.DATABASE_URL, tell).prepare,
    folder: config.HAMMERHEAD_DATA,
    mayReplaceTokens: config.HAMMERHEAD_NEW_TOKENS,
    ruleSet: { file: config.HAMMERHEAD_RULESET, area: config.HAMMERHEAD_AREA },
    demonstrates: config.OIDC_ISSUER === undefined,
    tell,
  });
  tell('The database is ready.');
} catch (error) {
  const expected = error instanceof StartError || error instanceof ConfigError;
  tell(`hammerhead: ${expected ? error.message : String(error)}`);
  process.exitCode = 1;
}

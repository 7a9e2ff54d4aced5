/**
 * What a backup holds, at the paths of the data folder; the logs stay behind.
 * `rules.yaml` is a copy of the file of HAMMERHEAD_RULESET: the rule set in force itself is in the database.
 */
export const credentials = 'credentials.json';
/** What the secrets of webhooks in the database are encrypted with. */
export const webhookKey = 'webhooks.key';
export const ruleFile = 'rules.yaml';
/** The audit's signed checkpoints, with their keys. */
export const audit = 'audit';
export const postgres = 'postgres';
export const connection = `${postgres}/connection.json`;
export const cluster = `${postgres}/cluster`;

/** Whether a path belongs to the database's own files, wherever these lie. */
export const inCluster = (path: string): string | undefined =>
  path.startsWith(`${cluster}/`) ? path.slice(cluster.length + 1) : undefined;

import type { Pool } from '@hammerhead/storage';
import { createPool } from '@hammerhead/storage';
import { prepareDatabase, type Tokens } from './prepare.js';
import { type ServiceProcess, startService } from './process.js';

export interface DeploymentOptions {
  readonly databaseUrl: string;
  /** Null: the queue lives in PostgreSQL. */
  readonly redisUrl: string | null;
  readonly env?: Readonly<Record<string, string>>;
  /** A file of rules; the rule set that comes with the product by default. */
  readonly ruleSet?: string;
}

/** Services on one database, as processes; and a pool of our own to look at what they did. */
export class Deployment {
  readonly pool: Pool;
  readonly tokens: Tokens;
  readonly running: ServiceProcess[] = [];
  readonly #options: DeploymentOptions;

  static async create(options: DeploymentOptions): Promise<Deployment> {
    const tokens = await prepareDatabase(options.databaseUrl, { file: options.ruleSet });
    return new Deployment(options, tokens);
  }

  private constructor(options: DeploymentOptions, tokens: Tokens) {
    this.#options = options;
    this.tokens = tokens;
    this.pool = createPool({ url: options.databaseUrl, name: 'test', max: 4, onError: () => {} });
  }

  /** @param env over the deployment's own, such as `{INGEST_PORT: '4001'}`; a free port by default */
  async start(
    name: 'ingest' | 'worker' | 'referral-api',
    env: Readonly<Record<string, string>> = {},
  ): Promise<ServiceProcess> {
    const { databaseUrl, redisUrl } = this.#options;
    const service = await startService(name, {
      DATABASE_URL: databaseUrl,
      ...(redisUrl !== null && { REDIS_URL: redisUrl }),
      INGEST_PORT: '0',
      WORKER_PORT: '0',
      REFERRAL_PORT: '0',
      // Else the key of webhooks' secrets would be made in this folder.
      HAMMERHEAD_WEBHOOK_KEY: Buffer.alloc(32, 7).toString('base64'),
      ...this.#options.env,
      ...env,
    });
    this.running.push(service);
    return service;
  }

  /** One number out of the database. */
  async count(sql: string, values: readonly unknown[] = []): Promise<number> {
    const { rows } = await this.pool.query<{ count: number }>(sql, [...values]);
    return rows[0]?.count ?? 0;
  }

  async close(): Promise<void> {
    await Promise.all(this.running.map((service) => service.stop().catch(() => null)));
    await this.pool.end();
  }
}

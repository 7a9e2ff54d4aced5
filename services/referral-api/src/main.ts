import { RuleBook } from '@hammerhead/decisions';
import { openId } from '@hammerhead/openid';
import { auditFolderOf, createLogger, listen, runService } from '@hammerhead/service-kit';
import { openPool, tokens } from '@hammerhead/storage';
import { Destinations, SecretKeeper } from '@hammerhead/webhooks';
import { buildApp } from './app.js';
import { openIdOf, readConfig } from './config.js';

const logger = createLogger({ name: 'referral-api' });

await runService({
  name: 'referral-api',
  logger,
  environment: process.env,
  deadlineMs: 4_000,
  start: async () => {
    const config = readConfig(process.env);
    const issuer = openIdOf(config);
    const pool = openPool(config.DATABASE_URL, 'referral-api', logger);
    const app = await buildApp({
      pool,
      logger,
      findToken: (hash) => tokens.find(pool, hash),
      openId: issuer && openId(issuer),
      book: new RuleBook(),
      now: () => new Date(),
      baselinesFrom: config.WORKER_BASELINES_AFTER,
      auditFolder: auditFolderOf(config),
      publicUrl: config.HAMMERHEAD_PUBLIC_URL,
      hooks: {
        destinations: new Destinations(config.HAMMERHEAD_WEBHOOK_ALLOW ?? []),
        keeper: SecretKeeper.of({ key: config.HAMMERHEAD_WEBHOOK_KEY, folder: config.HAMMERHEAD_DATA }),
      },
    });
    const address = await listen(app, {
      host: config.HOST,
      port: config.REFERRAL_PORT,
      portVariable: 'REFERRAL_PORT',
    });
    return {
      address,
      stop: async () => {
        await app.close();
        await pool.end();
      },
    };
  },
});

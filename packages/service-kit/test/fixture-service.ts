// A service for run-service.test.ts to start and stop; its arguments choose how it behaves.
import { setTimeout as sleep } from 'node:timers/promises';
import { buildServer, createLogger, listen, publicRoute, runService, StartError } from '../src/index.js';

const [behavior = 'good', port = '0'] = process.argv.slice(2);
const logger = createLogger({ name: 'fixture', pretty: false });

await runService({
  name: 'fixture',
  logger,
  environment: process.env,
  deadlineMs: behavior === 'stuck' ? 200 : 10_000,
  start: async () => {
    if (behavior === 'misconfigured') throw new StartError('DATABASE_URL: must be set');
    const app = await buildServer({
      name: 'fixture',
      logger,
      checks: {},
      isUnavailable: (error) => error instanceof Error && 'code' in error && error.code === '53100',
    });
    app.get('/slow', { config: publicRoute }, async () => {
      logger.info('slow request arrived');
      await sleep(300);
      return { done: true };
    });
    app.get('/fail', { config: publicRoute }, async () => {
      throw Object.assign(new Error('could not extend file'), { code: '53100' });
    });
    app.get('/crash', { config: publicRoute }, async () => {
      setImmediate(() => {
        throw new Error('a bug outside any request');
      });
      return {};
    });
    const address = await listen(app, {
      host: '127.0.0.1',
      port: Number(port),
      portVariable: 'FIXTURE_PORT',
    });
    return { address, stop: () => (behavior === 'stuck' ? new Promise(() => {}) : app.close()) };
  },
});

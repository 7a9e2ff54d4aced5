import { createPool, type Pool } from '@hammerhead/storage';
import type { Logger } from '../server/logger.js';

/** Opens a service's pool: named after it in `pg_stat_activity`; it logs when an idle connection breaks. */
export const openPool = (url: string, service: string, logger: Logger): Pool =>
  createPool({
    url,
    name: `hammerhead-${service}`,
    onError: (error) => logger.warn({ err: error }, 'an idle database connection broke'),
  });

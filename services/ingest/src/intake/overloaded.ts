import { problem } from '@hammerhead/service-kit';
import type { Backlog } from './backlog.js';

/** 503: scoring is too far behind for more to be taken in. */
export const overloaded = (backlog: Backlog) =>
  problem('overloaded', {
    detail: `${backlog.shipments} shipments wait to be scored`,
    retryAfterSeconds: 10,
  });

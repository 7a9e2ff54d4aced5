import { problem } from '@hammerhead/service-kit';
import type { Backlog } from './backlog.js';

/** The problem with status 503: scoring is too far behind to accept more. */
export const overloaded = (backlog: Backlog) =>
  problem('overloaded', {
    detail: `${backlog.shipments} shipments wait to be scored`,
    retryAfterSeconds: 10,
  });

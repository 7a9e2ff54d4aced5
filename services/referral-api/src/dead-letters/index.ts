import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import { listDeadLettersRoute } from './list.js';
import { requeueDeadLetterRoute } from './requeue.js';

/** Shipments that could not be scored. */
export function registerDeadLetters(app: Server, deps: Deps): void {
  listDeadLettersRoute(app, deps);
  requeueDeadLetterRoute(app, deps);
}

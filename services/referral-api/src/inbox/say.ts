import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import { acknowledgeRoute } from './acknowledge.js';
import { answerRoute } from './answer.js';
import { askRoute } from './ask.js';
import { correctRoute } from './correct.js';

/** What a partner's officers say about what was released to them. */
export function registerSaying(app: Server, deps: Deps): void {
  acknowledgeRoute(app, deps);
  answerRoute(app, deps);
  correctRoute(app, deps);
  askRoute(app, deps);
}

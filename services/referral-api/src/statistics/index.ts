import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import { readAnswersRoute } from './answers.js';
import { readStatisticsRoute } from './read.js';

/** What was reviewed and referred. */
export function registerStatistics(app: Server, deps: Deps): void {
  readStatisticsRoute(app, deps);
  readAnswersRoute(app, deps);
}

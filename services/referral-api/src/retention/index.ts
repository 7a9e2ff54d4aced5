import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import { cancelRetentionRoute } from './cancel.js';
import { readRetentionPlanRoute } from './plan.js';
import { readRetentionRunsRoute } from './runs.js';
import { startRetentionRoute } from './start.js';

/** What grew too old and is deleted. */
export function registerRetention(app: Server, deps: Deps): void {
  readRetentionPlanRoute(app, deps);
  startRetentionRoute(app, deps);
  readRetentionRunsRoute(app, deps);
  cancelRetentionRoute(app, deps);
}

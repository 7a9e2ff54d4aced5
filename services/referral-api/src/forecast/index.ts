import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import type { Forecaster } from '@hammerhead/outlook';
import { readForecastRoute } from './read.js';

/** What will be laden before anybody answers. */
export function registerForecast(app: Server, deps: Deps, forecaster: Forecaster): void {
  readForecastRoute(app, deps, forecaster);
}

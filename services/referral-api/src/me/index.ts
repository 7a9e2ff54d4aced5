import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import { readMeRoute } from './read.js';
import { changeSettingsRoute } from './settings.js';

/** Who asks, and their settings. */
export function registerMe(app: Server, deps: Deps): void {
  readMeRoute(app, deps);
  changeSettingsRoute(app, deps);
}

import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import { decideMergesRoute } from './decide.js';
import { revokeMergesRoute } from './revoke.js';

/** Which parties are one. */
export function registerMerges(app: Server, deps: Deps): void {
  decideMergesRoute(app, deps);
  revokeMergesRoute(app, deps);
}

import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import { createReleaseRoutes } from './create.js';
import { readReleasedRoutes } from './detail.js';
import { listReleasedRoutes } from './list.js';
import { previewReleaseRoutes } from './preview.js';
import { replyRoute } from './reply.js';
import { withdrawReleaseRoutes } from './withdraw.js';

/** What is released to partners, from the side of the United States. A partner's own side is another room. */
export function registerReleased(app: Server, deps: Deps): void {
  createReleaseRoutes(app, deps);
  previewReleaseRoutes(app, deps);
  withdrawReleaseRoutes(app, deps);
  listReleasedRoutes(app, deps);
  readReleasedRoutes(app, deps);
  replyRoute(app, deps);
}

import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import { makeExclusionRoute } from './make.js';
import { previewExclusionRoute } from './preview.js';
import { readExclusionsRoute } from './read.js';
import { revokeExclusionRoute } from './revoke.js';

/** Who is not meant by a list. */
export function registerExclusions(app: Server, deps: Deps): void {
  makeExclusionRoute(app, deps);
  previewExclusionRoute(app, deps);
  readExclusionsRoute(app, deps);
  revokeExclusionRoute(app, deps);
}

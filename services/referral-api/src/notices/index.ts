import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import { readNoticeRoute } from './read.js';

/** What partners are written of what was released to them. */
export function registerNotices(app: Server, deps: Deps): void {
  readNoticeRoute(app, deps);
}

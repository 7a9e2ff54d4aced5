import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import { acknowledgeRoute } from './acknowledge.js';
import { answerRoute } from './answer.js';
import { askRoute } from './ask.js';
import { correctRoute } from './correct.js';
import { countReleasesRoute } from './counts.js';
import { listReleasesRoute } from './list.js';
import { readNoticeRoute } from './notice.js';
import { readReleaseRoute } from './read.js';

/** The partner's side: what was released to it, and nothing else. */
export function registerInbox(app: Server, deps: Deps): void {
  listReleasesRoute(app, deps);
  countReleasesRoute(app, deps);
  readReleaseRoute(app, deps);
  readNoticeRoute(app, deps);
  acknowledgeRoute(app, deps);
  answerRoute(app, deps);
  correctRoute(app, deps);
  askRoute(app, deps);
}

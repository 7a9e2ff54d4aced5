import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import type { Forecaster } from '@hammerhead/outlook';
import { assignReferralRoute } from './assign.js';
import { claimReferralRoute } from './claim.js';
import { clearReferralsRoute } from './clear.js';
import { countReferralsRoute } from './counts.js';
import { createReferralRoute } from './create.js';
import { readReferralRoute } from './detail.js';
import { disposeReferralRoute } from './dispose.js';
import { listReferralsRoute } from './list.js';
import { markReferralRoute } from './mark.js';
import { readNotesRoute } from './notes.js';
import { reopenReferralRoute } from './reopen.js';
import { readTimelineRoute } from './timeline.js';
import { writeNoteRoute } from './write-note.js';

/** What is put before people, and what they do with it. */
export function registerReferrals(app: Server, deps: Deps, forecaster: Forecaster): void {
  listReferralsRoute(app, deps, forecaster);
  createReferralRoute(app, deps);
  countReferralsRoute(app, deps);
  claimReferralRoute(app, deps);
  clearReferralsRoute(app, deps);
  readReferralRoute(app, deps);
  readTimelineRoute(app, deps);
  assignReferralRoute(app, deps);
  readNotesRoute(app, deps);
  writeNoteRoute(app, deps);
  disposeReferralRoute(app, deps);
  reopenReferralRoute(app, deps);
  markReferralRoute(app, deps);
}

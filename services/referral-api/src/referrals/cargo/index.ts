import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../../deps.js';
import { examineReferralRoute } from './exam.js';
import { holdReferralRoute } from './hold.js';

/** Holds and examinations of the cargo of referrals. */
export function registerHolds(app: Server, deps: Deps): void {
  holdReferralRoute(app, deps);
  examineReferralRoute(app, deps);
}

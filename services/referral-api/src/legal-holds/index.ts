import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import { liftLegalHoldRoute } from './lift.js';
import { placeLegalHoldRoute } from './place.js';
import { readLegalHoldsRoute } from './read.js';

/** What is kept for a court. */
export function registerLegalHolds(app: Server, deps: Deps): void {
  placeLegalHoldRoute(app, deps);
  readLegalHoldsRoute(app, deps);
  liftLegalHoldRoute(app, deps);
}

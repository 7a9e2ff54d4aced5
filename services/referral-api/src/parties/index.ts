import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import { readPartyRoute } from './detail.js';
import { readNetworkRoute } from './network.js';
import { readPathRoute } from './path.js';
import { readProposalsRoute } from './proposals.js';
import { searchPartiesRoute } from './search.js';
import { listPartyShipmentsRoute } from './shipments.js';

/** Who is behind the shipments, and who hangs together with whom. */
export function registerParties(app: Server, deps: Deps): void {
  searchPartiesRoute(app, deps);
  readPartyRoute(app, deps);
  listPartyShipmentsRoute(app, deps);
  readNetworkRoute(app, deps);
  readPathRoute(app, deps);
  readProposalsRoute(app, deps);
}

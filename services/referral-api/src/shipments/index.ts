import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import { readShipmentRoute } from './detail.js';
import { searchShipmentsRoute } from './search.js';

/** Any shipment, referred or not. */
export function registerShipments(app: Server, deps: Deps): void {
  searchShipmentsRoute(app, deps);
  readShipmentRoute(app, deps);
}

import { windows } from '@hammerhead/history';
import { hubNames, mostNeighbors } from '@hammerhead/imprint';
import type { HubLimit } from '@hammerhead/storage';

/** Around a decision shipments are scored again as far as history is read. */
export const horizonDays = windows.party;

/** As the features of history recognize hubs. */
export const hub: HubLimit = { names: hubNames, newest: mostNeighbors };

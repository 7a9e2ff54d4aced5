import { windows } from '@hammerhead/history';
import { hubNames, mostNeighbors } from '@hammerhead/imprint';
import type { HubLimit } from '@hammerhead/storage';

/** Days around a decision in which shipments are scored again; as far back as history is read. */
export const horizonDays = windows.party;

/** As folds recognize hubs. */
export const hub: HubLimit = { names: hubNames, newest: mostNeighbors };

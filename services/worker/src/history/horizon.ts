import type { HubLimit } from '@hammerhead/storage';

/** Days around a seizure in which shipments are scored again; as far back as history is read. */
export const horizonDays = 365;

/** As folds recognize hubs. */
export const hub: HubLimit = { names: 24, newest: 64 };

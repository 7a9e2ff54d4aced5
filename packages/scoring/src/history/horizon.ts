import { windows } from '@hammerhead/history';

/** Days around a decision in which shipments are scored again; as far back as history is read. */
export const horizonDays = windows.party;

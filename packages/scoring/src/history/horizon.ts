import { windows } from '@hammerhead/history';

/** The days around a decision within which shipments are scored again: as far as history is read. */
export const horizonDays = windows.party;

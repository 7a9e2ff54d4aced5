import { windows } from '@hammerhead/history';

/** Around a decision shipments are scored again as far as history is read. */
export const horizonDays = windows.party;

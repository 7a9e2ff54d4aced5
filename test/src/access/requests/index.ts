import type { Stock } from '../stock.js';
import type { Asked } from '../world.js';
import { listRequests } from './lists.js';
import { feedRequests } from './feeds.js';
import { operationRequests } from './operation.js';
import { partnerRequests } from './partners.js';
import { partyRequests } from './parties.js';
import { referralRequests } from './referrals.js';
import { retentionRequests } from './retention.js';
import { webhookRequests } from './webhooks.js';

/** Makes a request that is right in every way, about something that no request before was about. */
export type Prepare = (stock: Stock) => Asked | Promise<Asked>;

/** By row of the table: the operation, and a second word where it stands several times. */
export const requests: Readonly<Record<string, Prepare>> = {
  ...feedRequests,
  ...referralRequests,
  ...partyRequests,
  ...listRequests,
  ...retentionRequests,
  ...webhookRequests,
  ...operationRequests,
  ...partnerRequests,
};

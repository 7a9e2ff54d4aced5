import {
  dispositionSchema,
  modeSchema,
  pointsOf,
  type ReferralItem,
  referralStatusSchema,
} from '@hammerhead/contracts';
import type { ReferralListRow } from '@hammerhead/storage';
import { raisedOf } from './raised.js';

/** Presents a referral as one line of the queue. */
export const itemOf = (row: ReferralListRow): ReferralItem => ({
  id: row.id,
  tier: row.tier,
  score: row.score === null ? null : pointsOf(row.score),
  status: referralStatusSchema.parse(row.status),
  bill: row.bill,
  manifestNumber: row.manifestNumber,
  shipper: row.shipper,
  consignee: row.consignee,
  destination: row.destination,
  mode: modeSchema.parse(row.mode),
  departureAt: row.departureAt.toISOString(),
  headline: row.headline,
  assignee: row.assignee,
  replaced: row.replaced,
  version: row.version,
  disposition: row.disposition === null ? null : dispositionSchema.parse(row.disposition),
  raisedBy: row.raised === null ? null : raisedOf(row.raised),
});

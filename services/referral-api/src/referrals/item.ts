import {
  dispositionSchema,
  instantText,
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
  goods: row.goods,
  destination: row.destination,
  mode: modeSchema.parse(row.mode),
  portOfExport: row.portOfExport,
  portOfUnlading: row.portOfUnlading,
  ladingAt: row.ladingAt,
  departureAt: instantText(row.departureAt),
  stoppableUntil: instantText(row.stoppableUntil),
  departed: row.departed,
  respondBy: textOf(row.respondBy),
  overdue: row.overdue,
  atRisk: row.atRisk,
  canceled: row.canceled,
  current: row.current,
  replaced: !row.current,
  incomplete: row.incomplete,
  headline: row.headline,
  assignee: row.assignee,
  version: row.version,
  disposition: row.disposition === null ? null : dispositionSchema.parse(row.disposition),
  createdAt: instantText(row.createdAt),
  updatedAt: instantText(row.updatedAt),
  closedAt: textOf(row.closedAt),
  closedBy: row.closedBy,
  raisedBy: row.raised === null ? null : raisedOf(row.raised),
});

const textOf = (instant: Date | null): string | null => (instant === null ? null : instantText(instant));

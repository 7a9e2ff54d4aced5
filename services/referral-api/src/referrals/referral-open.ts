import type { AlreadyOpen } from '@hammerhead/decisions';
import { type Problem, problem } from '@hammerhead/service-kit';

/** The problem to answer with when a shipment already has its one open referral. */
export const referralOpen = ({ referral }: AlreadyOpen): Problem =>
  problem('referral_open', referral === null ? {} : { extensions: { referralId: referral } });

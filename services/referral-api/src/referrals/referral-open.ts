import type { AlreadyOpen } from '@hammerhead/decisions';
import { type Problem, problem } from '@hammerhead/service-kit';

/** A shipment has one open referral at most. */
export const referralOpen = ({ referral }: AlreadyOpen): Problem =>
  problem('referral_open', referral === null ? {} : { extensions: { referralId: referral } });

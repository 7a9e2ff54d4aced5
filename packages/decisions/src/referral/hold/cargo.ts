import { parseStored } from '@hammerhead/contracts';
import {
  type AskedHold,
  exams,
  holds,
  type ReferralToActOn,
  type Queryable,
  referrals,
  type StandingExam,
  type StandingHold,
  type Transaction,
} from '@hammerhead/storage';
import type { Refused } from '../refused.js';
import { standingStated } from '../stated.js';
import type { ReferralState } from '../lifecycle.js';

/** The cargo of a referral: what was decided about it, and when it departs. */
export interface Cargo {
  readonly hold: StandingHold | null;
  readonly exam: StandingExam | null;
  /** Everybody who ever asked that it be held, with what came of it. */
  readonly asked: readonly AskedHold[];
  /** As the manifest states it. */
  readonly departureAt: Date;
}

export interface ReferralWithCargo {
  readonly referral: ReferralToActOn & ReferralState;
  readonly cargo: Cargo;
  /** The position of the revision that says what the cargo is. */
  readonly statedPosition: number;
  readonly feed: {
    readonly feedId: string;
    readonly manifestNumber: string;
    readonly masterBill: string | null;
  };
}

/** Adds to a referral how far the hold on its shipment has come, where it is this referral's. */
export const withHold = <State extends { readonly id: string }>(
  referral: State,
  hold: Pick<StandingHold, 'referralId' | 'placedAt'> | null,
): State & Pick<ReferralState, 'hold'> =>
  hold === null || hold.referralId !== referral.id
    ? referral
    : { ...referral, hold: hold.placedAt === null ? 'requested' : 'placed' };

/** A referral and its cargo, locked until the transaction ends, for whoever has seen its version. */
export async function lockWithCargo(
  tx: Transaction,
  { referral: id, hasSeen }: { readonly referral: string; readonly hasSeen: (version: number) => boolean },
): Promise<({ readonly outcome: 'found' } & ReferralWithCargo) | Refused> {
  const locked = await referrals.lock(tx, id);
  if (locked === null) return { outcome: 'not_found' };
  if (!hasSeen(locked.version)) return { outcome: 'stale', version: locked.version };
  return { outcome: 'found', ...(await withCargo(tx, locked)) };
}

/** A referral with its cargo, as it is at this moment. */
export async function withCargo(db: Queryable, referral: ReferralToActOn): Promise<ReferralWithCargo> {
  const { id, shipmentId } = referral;
  const stated = await standingStated(db, shipmentId);
  if (stated === undefined) throw new Error(`the shipment ${shipmentId} says nothing`);
  const [hold, exam] = [await holds.findStanding(db, shipmentId), await exams.findStanding(db, id)];
  const asked = await holds.findAsked(db, [shipmentId]);
  return {
    referral: withHold(referral, hold),
    cargo: { hold, exam, asked, departureAt: stated.departureAt },
    statedPosition: stated.position,
    feed: {
      feedId: stated.feedId,
      manifestNumber: stated.manifestNumber,
      masterBill: parseStored(stated.document).masterBill ?? null,
    },
  };
}

import type { KeptBecause } from '@hammerhead/contracts';
import { periods } from './periods.js';
import { startOf, yearsAfter } from './years.js';

/** What decides about a shipment. */
export interface Aged {
  /** The latest of any revision of its manifest. */
  readonly departedAt: Date;
  readonly receivedAt: Date;
  /** When each of its referrals was closed; null for one that is open. */
  readonly referrals: readonly { readonly closedAt: Date | null }[];
  /** Something of it was seized, and that was not taken back. */
  readonly seized: boolean;
  /** A hold or an examination of its cargo is asked for or stands. */
  readonly held: boolean;
  /** When partners were told of it, read it or spoke of it last; null: it was never released. */
  readonly disclosedAt: Date | null;
  /** Its first scoring is not done, and was not given up. */
  readonly beingScored: boolean;
  /** The legal holds that it is under. */
  readonly holds: readonly string[];
}

/** What decides about one shipment of a manifest. */
export type AgedShipment = Omit<Aged, 'departedAt' | 'receivedAt'>;

/** A shipment that nothing keeps but its age: a manifest goes when such a one may. */
export const keptByNothing: AgedShipment = {
  referrals: [],
  seized: false,
  held: false,
  disclosedAt: null,
  beingScored: false,
  holds: [],
};

export type Verdict =
  | { readonly outcome: 'due'; readonly referred: boolean }
  /** Its time has not come. */
  | { readonly outcome: 'young' }
  /** It is old enough, and kept. */
  | { readonly outcome: 'kept'; readonly because: KeptBecause };

const day = 86_400_000;

/** Whether a period that began at `since` is over on `today`: on the same day so many years later. */
const isOver = (since: Date, years: number, today: string): boolean =>
  yearsAfter(since, years).getTime() < startOf(today).getTime() + day;

/** What happens to a shipment on `today`, `YYYY-MM-DD`. */
export function verdictOn(
  { departedAt, receivedAt, referrals, seized, held, disclosedAt, beingScored, holds }: Aged,
  today: string,
): Verdict {
  const { unreferred, referred, disclosed } = periods;
  if (![departedAt, receivedAt].every((since) => isOver(since, unreferred.years, today)))
    return { outcome: 'young' };
  const kept = (because: KeptBecause): Verdict => ({ outcome: 'kept', because });
  if (holds.length > 0) return kept('legal_hold');
  if (seized) return kept('seizure');
  if (held) return kept('cargo_held');
  if (referrals.some(({ closedAt }) => closedAt === null)) return kept('referral_open');
  if (!referrals.every(({ closedAt }) => closedAt !== null && isOver(closedAt, referred.years, today)))
    return kept('referral_recent');
  if (disclosedAt !== null && !isOver(disclosedAt, disclosed.years, today)) return kept('disclosed_recent');
  if (beingScored) return kept('being_scored');
  return { outcome: 'due', referred: referrals.length > 0 };
}

/** Before this, everything may be due on `today` whose other dates allow it: what is read from the database. */
export const oldBefore = (today: string): Date =>
  new Date(yearsAfter(startOf(today), -periods.unreferred.years).getTime() + 2 * day);

/** Before this, what hangs on no shipment is due on `today`. */
export const othersBefore = (today: string): Date =>
  new Date(yearsAfter(startOf(today), -periods.others.years).getTime() + day);

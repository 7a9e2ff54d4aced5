/**
 * One time that people were asked about cargo at a port, and how that went. Instants are milliseconds since 1970.
 */
export interface Period {
  /** UN/LOCODE. */
  readonly port: string;
  /** 1 is the most urgent; null where no tier was reached. */
  readonly tier: number | null;
  readonly askedAt: number;
  readonly stoppableUntil: number;
  /** When people answered, or it ended without an answer; null while it waits. */
  readonly endedAt: number | null;
  /** Whether people answered. */
  readonly answered: boolean;
}

/** A referral that waits for an answer. */
export interface Waiting {
  readonly id: string;
  /** UN/LOCODE. */
  readonly port: string;
  readonly tier: number | null;
  /** Milliseconds since 1970. */
  readonly stoppableUntil: number;
}

/** The number for no tier, which is less urgent than all others. */
const none = 32_767;
export const urgencyOf = ({ tier }: { readonly tier: number | null }): number => tier ?? none;

/** The more urgent tier first, then what is laden sooner. */
export const byTierAndTime = (
  a: Pick<Waiting, 'tier' | 'stoppableUntil'>,
  b: Pick<Waiting, 'tier' | 'stoppableUntil'>,
): number => urgencyOf(a) - urgencyOf(b) || a.stoppableUntil - b.stoppableUntil;

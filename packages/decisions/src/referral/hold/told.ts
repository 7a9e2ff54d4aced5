import { instantText, instantTextOrNull } from '@hammerhead/contracts';
import { events, type Transaction } from '@hammerhead/storage';

/** A hold as its feed hears of it. */
interface Told {
  readonly feedId: string;
  readonly bill: string;
  readonly manifestNumber: string;
  readonly placedAt: Date;
  readonly releasedAt: Date | null;
}

/** Tells a feed that a bill of its must not be loaded, or may be again: never why, and nothing of the referral. */
export const tellFeed = (
  tx: Transaction,
  { feedId, bill, manifestNumber, placedAt, releasedAt }: Told,
): Promise<void> =>
  events.record(tx, [
    {
      kind: releasedAt === null ? 'hold.placed' : 'hold.released',
      feedId,
      body: {
        bill,
        manifestNumber,
        placedAt: instantText(placedAt),
        releasedAt: instantTextOrNull(releasedAt),
      },
    },
  ]);

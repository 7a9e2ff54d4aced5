import type { PartnerEventKind } from '@hammerhead/contracts';
import { partnerEvents, type Transaction } from '@hammerhead/storage';

/** What an agency hears of its own copy of a release. */
export interface ToldPartner {
  readonly agency: string;
  readonly kind: PartnerEventKind;
  /** Of the release. */
  readonly release: string;
}

/**
 * Tells agencies what happened to their copies, with the act that it came of: in its transaction, for open streams and
 * webhooks. Whether an agency may still hear it is decided when it is told, not here. Call it late in the transaction, after
 * the decision is recorded: who tells the same agency waits until that ends.
 */
export async function tellPartner(tx: Transaction, told: readonly ToldPartner[], at: Date): Promise<void> {
  await partnerEvents.tell(
    tx,
    told.map(({ agency, kind, release }) => ({ agency, kind, releaseId: release })),
    at,
  );
}

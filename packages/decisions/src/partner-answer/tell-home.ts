import type { PartnerActEvent } from '@hammerhead/contracts';
import { events, type Transaction } from '@hammerhead/storage';

/**
 * Tells officers of the United States that a partner did something about a release: that, and no more than the status of the
 * copy says, so that marks of what was said keep it from nobody.
 */
export const tellHome = (tx: Transaction, kind: PartnerActEvent, release: string): Promise<void> =>
  events.record(tx, [{ kind, body: { id: release } }]);

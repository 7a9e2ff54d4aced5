import { systemActor } from '@hammerhead/contracts';
import { audit, type Transaction } from '@hammerhead/storage';

/** Records that somebody was not let in. Who that was is not known: where from, and why not, is. */
export async function refuseSignIn(
  tx: Transaction,
  refused: {
    readonly act: 'sign_in_refused' | 'address_locked_out';
    readonly address: string;
    readonly why: string;
  },
): Promise<void> {
  const { act, address, why } = refused;
  await audit.record(tx, systemActor('sign-in'), [{ act, target: null, about: { address, why } }]);
}

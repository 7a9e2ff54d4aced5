import { submissionReceiptSchema } from '@hammerhead/contracts';
import { ask, startChild } from '../child.js';
import type { Answer } from './post.js';
import { receipt, type SendReceipt } from './send.js';

/** A sender that waits to be told. */
export interface Sender {
  /** Sends all files at once. Resolves when all are answered; throws where not all of it was accepted. */
  send(url: string, token: string, paths: readonly string[]): Promise<SendReceipt>;
}

export function startSender(): Sender {
  const child = startChild(new URL('./send.js', import.meta.url));
  return {
    async send(url, token, paths) {
      const sent = receipt.parse(await ask(child, { url, token, paths }));
      for (const answer of sent.answers) acceptedWhole(answer);
      return sent;
    },
  };
}

/** Shipments that ingest accepted; throws where that is not all that it was sent. */
export function acceptedWhole({ status, body }: Answer): number {
  const said = status === 202 ? submissionReceiptSchema.parse(JSON.parse(body)) : null;
  if (said === null || said.rejected + said.duplicates > 0)
    throw new Error(`the feed was not accepted whole: ${status} ${body.slice(0, 1_000)}`);
  return said.shipments;
}

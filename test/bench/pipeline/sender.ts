import { submissionReceiptSchema } from '@hammerhead/contracts';
import { ask, startChild } from '../child.js';
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
      for (const { status, body } of sent.answers) {
        const { rejected, duplicates } = submissionReceiptSchema.parse(JSON.parse(body));
        if (status !== 202 || rejected + duplicates > 0)
          throw new Error(`the feed was not accepted whole: ${status} ${body.slice(0, 1_000)}`);
      }
      return sent;
    },
  };
}

import { partnerEventKindSchema, webhookMessageSchema } from '@hammerhead/contracts';
import { languageOf, releaseNotice } from '@hammerhead/notices';
import { throttledErrors } from '@hammerhead/queue';
import type { Logger, PeriodicWork } from '@hammerhead/service-kit';
import {
  type HeardEvent,
  type NewDelivery,
  type NoticeRow,
  partnerEvents,
  type PartnerWebhook,
  type Pool,
  transaction,
  type Transaction,
  uuidv7,
  webhooks,
} from '@hammerhead/storage';

export interface PartnerFanOutOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  readonly now: () => Date;
  /** Where partners reach the API; undefined where the operator did not say. */
  readonly publicUrl: string | undefined;
}

/** Webhooks, and events of each, of which one transaction makes messages. */
const mostWebhooks = 50;
const mostEvents = 100;
/** Messages that are given up in one turn; turns come each second. */
const mostBuried = 1_000;

/**
 * Makes messages for partners' webhooks of what their agencies hear, each once and in order, with the notice in the
 * language of their countries. What may not be heard at that moment is passed by, but what a suspension keeps back becomes
 * a dead letter, without a notice: it can be sent again once the agreement is resumed.
 */
export class PartnerFanOut implements PeriodicWork {
  readonly #options: PartnerFanOutOptions;
  readonly #onError: (error: unknown) => void;

  constructor(options: PartnerFanOutOptions) {
    this.#options = options;
    this.#onError = throttledErrors(options.logger, 'could not make messages for partners; will try again');
  }

  async run(signal: AbortSignal): Promise<void> {
    const { pool, now } = this.#options;
    try {
      if (!(await webhooks.anyOfPartners(pool))) return;
      while (!signal.aborted && (await transaction(pool, (tx) => this.#spread(tx))));
      if (!signal.aborted) await webhooks.buryUnheard(pool, now(), mostBuried);
    } catch (error) {
      this.#onError(error);
    }
  }

  /** @returns whether there may be more */
  async #spread(tx: Transaction): Promise<boolean> {
    const at = this.#options.now();
    const behind = await webhooks.lockPartnersBehind(tx, mostWebhooks);
    if (behind.length === 0) return false;
    const heard = await partnerEvents.readFor(
      tx,
      behind.map(({ id: key, agency, countries, after }) => ({ key, agency, countries, after })),
      at,
      mostEvents,
    );
    const byId = new Map(behind.map((webhook) => [webhook.id, webhook]));
    const toTell = heard.flatMap((event) => {
      const webhook = byId.get(event.key);
      return webhook !== undefined &&
        (event.id !== null || event.silenced) &&
        webhook.events.includes(event.kind)
        ? [{ event, webhook }]
        : [];
    });
    const rows = await partnerEvents.readForNotices(
      tx,
      toTell.map(({ event: { releaseId }, webhook: { agency, countries } }) => ({
        releaseId,
        agency,
        countries,
      })),
      at,
    );
    const byPlace = new Map(rows.map((row) => [row.place, row]));
    const deliveries = toTell.flatMap(({ event, webhook }, index) =>
      this.#deliveryOf(webhook, event, byPlace.get(index + 1), at),
    );
    await webhooks.spread(tx, deliveries, at);
    const progress = new Map(heard.map(({ key: id, number }) => [id, number]));
    await webhooks.advancePartners(
      tx,
      [...progress].map(([id, number]) => ({ id, number })),
    );
    return true;
  }

  #deliveryOf(
    webhook: PartnerWebhook,
    event: HeardEvent,
    row: NoticeRow | undefined,
    at: Date,
  ): NewDelivery[] {
    const kind = partnerEventKindSchema.safeParse(event.kind).data;
    const { releaseId: id, urgency, departed } = event;
    const notice =
      row === undefined || kind === undefined
        ? null
        : releaseNotice(row, {
            kind,
            language: languageOf(webhook.countries),
            now: at,
            publicUrl: this.#options.publicUrl,
          });
    const { data: message, error } = webhookMessageSchema.safeParse({
      type: kind,
      timestamp: event.at.toISOString(),
      data: { id, urgency, departed, notice },
    });
    if (kind === undefined || message === undefined) {
      const { agency } = webhook;
      const issues = error?.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
      this.#options.logger.error(
        { agency, release: id, kind: event.kind, issues },
        'a message for a partner does not fit its schema, and is not sent',
      );
      return [];
    }
    return [
      {
        id: uuidv7(),
        webhookId: webhook.id,
        eventId: String(event.number),
        kind,
        subject: id,
        body: JSON.stringify(message),
        release: { id, shipmentPosition: notice === null ? null : (row?.shipmentPosition ?? null) },
        unheard: event.silenced,
      },
    ];
  }
}

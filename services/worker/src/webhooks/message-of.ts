import {
  holdNoticeSchema,
  type WebhookEvent,
  webhookEventSchema,
  type WebhookMessage,
  webhookMessageSchema,
} from '@hammerhead/contracts';
import type { EventRow } from '@hammerhead/storage';

export interface EventMessage {
  readonly type: WebhookEvent;
  /** Messages about the same subject are sent in order. */
  readonly subject: string;
  readonly body: string;
}

/**
 * What other systems are told of an event, which is all that they are told: of a referral its tier, version and status;
 * of what a partner did about a release its id; of a hold its bill and times, whatever else was recorded of it. Undefined for what no webhook hears of.
 */
export function messageOf(event: EventRow): EventMessage | undefined {
  const type = webhookEventSchema.safeParse(event.kind).data;
  if (type === undefined) return undefined;
  const { referralId, feedId, tier, version, status } = event;
  const notice = feedId === null ? undefined : holdNoticeSchema.safeParse(event.body).data;
  const ofReferral = { id: referralId, tier, version, status };
  const ofPeople = referralId === null ? event.body : ofReferral;
  const data = feedId === null ? ofPeople : notice;
  // A hold has a time of its own; the event was recorded in the same transaction.
  const timestamp = notice?.releasedAt ?? notice?.placedAt ?? event.at.toISOString();
  const message = webhookMessageSchema.safeParse({ type, timestamp, data }).data;
  if (message === undefined) return undefined;
  return { type, subject: referralId ?? subjectOf(message), body: JSON.stringify(message) };
}

const subjectOf = ({ data }: WebhookMessage): string =>
  'bill' in data ? `${data.manifestNumber}\n${data.bill}` : 'id' in data ? data.id : '';

import { partnerActEventSchema, partnerActEvents, serverSentEventSchema } from '@hammerhead/contracts';
import type { EventRow } from '@hammerhead/storage';
import { placeText } from './place.js';

/** Milliseconds after which a client that lost its connection comes again. */
const retryMs = 3_000;

/** The first lines of a stream. */
export const opening = `retry: ${retryMs}\n\n`;
/** A comment, which clients ignore and proxies take for life. */
export const heartbeat = ': still here\n\n';

/** Tells a client to load anew what it shows: what happened since it was here is not kept. */
export const resetText = (id: string): string => `id: ${id}\nevent: reset\ndata: {}\n\n`;

/**
 * An event as people hear it: of a referral its tier, version and status; of what a partner did about a release its id; and
 * nothing personal. Undefined for what people do not hear, such as what feeds are told.
 */
export function eventText(row: EventRow): string | undefined {
  const said = row.feedId === null ? saidOf(row) : undefined;
  return said && `id: ${placeText(row)}\nevent: ${row.kind}\ndata: ${JSON.stringify(said)}\n\n`;
}

function saidOf({
  kind,
  referralId: id,
  tier,
  version,
  status,
  body,
  at: instant,
}: EventRow): object | undefined {
  const at = instant.toISOString();
  if (kind.startsWith('referral.'))
    return serverSentEventSchema.safeParse({ id, tier, version, status, at }).data;
  if (!partnerActEvents.some((one) => one === kind) || typeof body !== 'object') return undefined;
  return partnerActEventSchema.safeParse({ ...body, at }).data;
}

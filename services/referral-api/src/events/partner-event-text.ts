import { partnerEventKindSchema, type ReleaseChange, releaseChangeSchema } from '@hammerhead/contracts';
import type { HeardEvent } from '@hammerhead/storage';

/** An event as a partner hears it; undefined for one that is not for this listener, which leaves no trace. */
export function partnerEventText({
  id,
  kind,
  releaseId,
  at,
  urgency,
  departed,
}: HeardEvent): string | undefined {
  const event = partnerEventKindSchema.safeParse(kind).data;
  if (id === null || event === undefined) return undefined;
  const said: ReleaseChange | undefined = releaseChangeSchema.safeParse({
    id: releaseId,
    urgency,
    departed,
    at: at.toISOString(),
  }).data;
  return said && `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(said)}\n\n`;
}

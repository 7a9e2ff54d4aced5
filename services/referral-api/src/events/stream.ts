import type { FastifyReply } from 'fastify';
import { eventStreamHeaders, eventStreamSchema } from '@hammerhead/contracts';
import { actorOf, problem, requirePermission, type Server, stillMay } from '@hammerhead/service-kit';
import { type EventPlace, events, type Pool } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import type { EventHub } from './event-hub.js';
import { EventStream } from './event-stream.js';
import { comparePlaces, placeOf } from './place.js';

const permission = 'referral:read';

/** `GET /v1/events`: tells what happens to referrals while it happens. */
export function streamEventsRoute(app: Server, { pool }: Deps, hub: EventHub): void {
  app.addHook('preClose', () => hub.close());
  app.get(
    '/v1/events',
    {
      // Its body would never end.
      exposeHeadRoute: false,
      config: {
        ...requirePermission(permission, 'rate_limited', 'overloaded'),
        answers: { 200: 'Server-sent events, until the client leaves or may not hear any more' },
      },
      schema: {
        operationId: 'streamEvents',
        tags: ['referrals'],
        summary: 'What happens to referrals, while it happens',
        description:
          'A stream of server-sent events, for an `EventSource`. Each has the id, tier, version and status of a ' +
          'referral, and nothing personal. After a break `Last-Event-ID` brings what happened meanwhile, without gap or ' +
          'repeat; where that is not kept any more (30 days), an event `reset` tells to load anew. Comments keep the ' +
          'connection alive. It ends within seconds of the right to read referrals. A person may have 5 streams; ' +
          'further ones are refused with 429, and with 503 where the process has 200.',
        headers: eventStreamHeaders,
        response: {
          200: {
            description: 'Server-sent events',
            content: { 'text/event-stream': { schema: eventStreamSchema } },
          },
        },
      },
    },
    async (request, reply) => {
      const { subject } = actorOf(request);
      const { place, last, isReset } = await startOf(pool, request.headers['last-event-id']);
      // Asked after the last wait: of several that come at once only so many begin.
      const refusal = hub.refusal(subject);
      if (refusal === 'person')
        throw problem('rate_limited', {
          detail: 'you have as many open streams of events as one person may: close one',
          retryAfterSeconds: 30,
        });
      if (refusal === 'process')
        throw problem('overloaded', { detail: 'too many streams of events are open', retryAfterSeconds: 10 });
      const stream = new EventStream({ subject, may: () => stillMay(request, permission) }, place);
      if (isReset) stream.reset(place);
      hub.attach(stream, last);
      // The schema describes the text, but the reply is a stream of it.
      const untyped: FastifyReply = reply;
      return untyped.type('text/event-stream').header('x-accel-buffering', 'no').send(stream);
    },
  );
}

/** Where a stream begins: after what the client has seen, where that can be told, else now. */
async function startOf(
  pool: Pool,
  lastEventId: string | undefined,
): Promise<{ readonly place: EventPlace; readonly last: EventPlace; readonly isReset: boolean }> {
  const last = await events.readLast(pool);
  if (lastEventId === undefined || lastEventId === '') return { place: last, last, isReset: false };
  const seen = placeOf(lastEventId);
  // A place ahead of all is one of another database, such as that before a backup was put back.
  if (seen === undefined || comparePlaces(seen, last) > 0 || (await events.isPruned(pool, seen)))
    return { place: last, last, isReset: true };
  return { place: seen, last, isReset: false };
}

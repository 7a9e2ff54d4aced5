import { eventsKnownTo } from '@hammerhead/access';
import { eventStreamHeaders, eventStreamSchema, type TokenActor } from '@hammerhead/contracts';
import {
  actorOf,
  type Problem,
  problem,
  requirePermission,
  type Server,
  stillMay,
} from '@hammerhead/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.js';
import type { EventHub } from './event-hub.js';
import { EventStream } from './event-stream.js';
import { type PartnerHub, PartnerStream } from './partner-hub.js';
import { placeText } from './place.js';
import { partnerStartOf, startOf } from './start-of.js';

/** `GET /v1/events`: tells what happens while it happens, to a partner of its releases, to others of referrals. */
export function streamEventsRoute(
  app: Server,
  { pool }: Deps,
  { people, partners }: { readonly people: EventHub; readonly partners: PartnerHub },
): void {
  // What a hook resolves to is taken for an error.
  app.addHook('preClose', async () => {
    await Promise.all([people.close(), partners.close()]);
  });

  const openForPeople = async (request: FastifyRequest, { subject }: TokenActor): Promise<EventStream> => {
    const { place, last, isReset } = await startOf(pool, lastEventIdOf(request));
    // Asked after the last wait: of several that come at once only so many begin.
    refuse(people.refusal(subject));
    const stream = new EventStream({ subject, may: () => stillMay(request, 'referral:read') }, place);
    if (isReset) stream.reset(placeText(place));
    people.attach(stream, last);
    return stream;
  };

  const openForPartner = async (request: FastifyRequest, actor: TokenActor): Promise<PartnerStream> => {
    const { subject, agency = '', countries = [] } = actor;
    const { place, isReset } = await partnerStartOf(pool, agency, lastEventIdOf(request));
    const may = (): Promise<boolean> => stillMay(request, 'inbox:read');
    const listener = { subject, agency, countries, may };
    refuse(partners.refusal(listener));
    const stream = new PartnerStream(listener, place);
    // The last event of the agency may be one that this officer does not hear, so its id is not told either.
    if (isReset) stream.reset('');
    partners.attach(stream);
    return stream;
  };

  app.get(
    '/v1/events',
    {
      // Its body would never end.
      exposeHeadRoute: false,
      config: {
        ...requirePermission('event:read', 'rate_limited', 'overloaded'),
        answers: { 200: 'Server-sent events, until the client leaves or may not hear any more' },
      },
      schema: {
        operationId: 'streamEvents',
        tags: ['referrals'],
        summary: 'What happens to referrals or to your releases, while it happens',
        description:
          'A stream of server-sent events, for an `EventSource`. A partner hears of what was released to it, whose `data` ' +
          'is a `ReleaseChange`; others, federal officers alone, of referrals: id, tier, version and status. Nothing ' +
          'personal is told. After a break `Last-Event-ID` brings what happened meanwhile, without gap or repeat; where ' +
          'that is not kept any more (30 days), an event `reset` tells to load anew. Comments keep the connection alive. ' +
          'It ends within seconds of the right to hear it, a partner’s also when no agreement with its agency is in force ' +
          'any more; what a partner may not read any more is not told, except that it was withdrawn. A person may have 5 ' +
          'streams, an agency of partners 20; further ones are refused with 429, and with 503 where the process has 200 ' +
          'of other people.',
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
      const actor = actorOf(request);
      const heard = eventsKnownTo(actor);
      if (heard === null)
        throw problem('forbidden', {
          detail: 'only a federal officer may do this: it rests on EEI (15 CFR 30.60)',
        });
      const stream = await (heard === 'releases' ? openForPartner : openForPeople)(request, actor);
      // The schema describes the text, but the reply is a stream of it.
      const untyped: FastifyReply = reply;
      return untyped.type('text/event-stream').header('x-accel-buffering', 'no').send(stream);
    },
  );
}

const lastEventIdOf = ({ headers }: FastifyRequest): string | undefined => {
  const id = headers['last-event-id'];
  return typeof id === 'string' ? id : undefined;
};

function refuse(refusal: 'person' | 'agency' | 'process' | null): void {
  if (refusal === null) return;
  throw refusals[refusal]();
}

const refusals: Readonly<Record<'person' | 'agency' | 'process', () => Problem>> = {
  person: () =>
    problem('rate_limited', {
      detail: 'you have as many open streams of events as one person may: close one',
      retryAfterSeconds: 30,
    }),
  agency: () =>
    problem('rate_limited', {
      detail: 'your agency has as many open streams of events as one may: close one',
      retryAfterSeconds: 30,
    }),
  process: () =>
    problem('overloaded', { detail: 'too many streams of events are open', retryAfterSeconds: 10 }),
};

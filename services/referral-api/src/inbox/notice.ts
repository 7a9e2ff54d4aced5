import { idPath, noticeQuerySchema, noticeSchema } from '@hammerhead/contracts';
import { languageOf, releaseNotice } from '@hammerhead/notices';
import { accepted, actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { partnerEvents, releases } from '@hammerhead/storage';
import { z } from 'zod';
import type { Deps } from '../deps.js';

const [json, plain] = ['application/json', 'text/plain'] as const;
const example =
  'Subject: Shipment MIAKIN2300412 has departed\n\nA shipment that was released to your agency has departed.\n…\n';

/** `GET /v1/releases/{id}/notice`: a release, or how its shipment fares, in words that can be sent on as an e-mail. */
export function readNoticeRoute(app: Server, { pool, now, publicUrl }: Deps): void {
  app.get(
    '/v1/releases/:id/notice',
    {
      config: {
        ...requirePermission('inbox:read', 'not_acceptable'),
        recordsRead: { kind: 'release', part: 'notice', parameters: ['language'] },
        answers: { 200: 'The notice, with its subject' },
      },
      schema: {
        operationId: 'getReleaseNotice',
        tags: ['inbox'],
        summary: 'What was released to you, as an e-mail in your language',
        description:
          'The banner of its marks, bills, conveyance, containers and seals, ports, dates (UTC), urgency, until when it can be ' +
          'read, what is asked and by when, and where to answer; no person, no goods, and no words of the officer who released ' +
          'it, since others read an e-mail on its way. A number that does not look like one is left out. It says what stands now: ' +
          'that it was released, has departed, is due to have arrived, or was canceled. `Accept: text/plain` answers the subject, a ' +
          'blank line and the body. That you read it is recorded.',
        params: idPath,
        querystring: noticeQuerySchema,
        response: {
          200: {
            content: {
              [json]: { schema: noticeSchema },
              [plain]: { schema: z.string().meta({ description: 'Subject and body', examples: [example] }) },
            },
          },
        },
      },
    },
    async (request, reply) => {
      const type = accepted(request.headers.accept, [json, plain]);
      const { subject, agency = '', countries = [] } = actorOf(request);
      const at = now();
      const [row] = await partnerEvents.readForNotices(
        pool,
        [{ releaseId: request.params.id, agency, countries }],
        at,
      );
      if (row === undefined) throw problem('not_found');
      const { language = languageOf(countries) } = request.query;
      const notice = releaseNotice(row, { language, now: at, publicUrl });
      await releases.recordReads(pool, { agency, subject, channel: 'notice', at }, [
        { id: row.releaseId, shipmentPosition: row.shipmentPosition },
      ]);
      void reply.header('vary', 'Accept').header('content-language', language);
      // It is still sent as an object, so that reading it is recorded as any other read.
      if (type === plain)
        void reply
          .type('text/plain; charset=utf-8')
          .serializer(() => `Subject: ${notice.subject}\n\n${notice.body}`);
      return reply.send(notice);
    },
  );
}

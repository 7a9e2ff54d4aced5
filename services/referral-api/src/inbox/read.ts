import { idPath, mostMessagesShown, partnerReleaseSchema } from '@hammerhead/contracts';
import { messagesSeen } from '@hammerhead/decisions';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { releases } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { presentRelease } from './present.js';
import { readerOf } from './reader.js';

/** `GET /v1/releases/{id}`: shows a partner all that it was told of one shipment. */
export function readReleaseRoute(app: Server, { pool, now }: Deps): void {
  app.get(
    '/v1/releases/:id',
    {
      config: {
        ...requirePermission('inbox:read'),
        recordsRead: { kind: 'release' },
        answers: { 200: 'What was released, as the manifest states it now' },
      },
      schema: {
        operationId: 'getRelease',
        tags: ['inbox'],
        summary: 'What was released to you: the shipment, what is asked, and what was said',
        description:
          'All that the manifest states of the shipment, as it stands now: `changes` says what an amendment has changed since it ' +
          'was released, and `canceled` whether its sender has withdrawn it. Hold it in confidence, and use it only for ' +
          '`purpose` (19 CFR 103.33(b)(1)). What was never released to you, was withdrawn, has expired, or is under an ' +
          'agreement that is not in force is not found. `messages` are those that their marks let you read: of the others there is ' +
          'no gap. That you read it is recorded; the United States sees it.',
        params: idPath,
        response: { 200: partnerReleaseSchema },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const who = readerOf(actor, now());
      const row = await releases.findVisible(pool, who, request.params.id);
      if (row === null) throw problem('not_found');
      const { id, agency } = row;
      const said = await messagesSeen(pool, actor, { release: id, agency }, mostMessagesShown);
      await releases.recordReads(pool, { agency, subject: actor.subject, channel: 'api', at: who.at }, [row]);
      return presentRelease(row, said, who.at);
    },
  );
}

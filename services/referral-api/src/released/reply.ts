import { banner, marksFaults } from '@hammerhead/access';
import { idPath, instantText, newReplyRequestSchema, replySchema } from '@hammerhead/contracts';
import { replyToPartner } from '@hammerhead/decisions';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { unsaid } from '../inbox/unsaid.js';

/** `POST /v1/released/{id}/reply`: tells a recipient something about what was released to it. */
export function replyRoute(app: Server, { pool, now }: Deps): void {
  app.post(
    '/v1/released/:id/reply',
    {
      config: {
        ...requirePermission('release:reply', 'not_found', 'wrong_state', 'marks_forbid'),
        answers: { 200: 'The reply, with the log position of its decision' },
      },
      schema: {
        operationId: 'replyToPartner',
        tags: ['released'],
        summary: 'Reply to a recipient',
        description:
          'The recipient reads your words as they stand here, from “United States”: it is not told who wrote them, and no other ' +
          'recipient reads them. What your marks would keep from it is refused with `marks_forbid`.',
        params: idPath,
        body: newReplyRequestSchema,
        response: { 200: replySchema },
      },
    },
    async (request) => {
      const errors = marksFaults(request.body.marks ?? {}, 'marks');
      if (errors.length > 0) throw problem('invalid', { errors });
      const actor = actorOf(request);
      const result = await transaction(pool, (tx) =>
        replyToPartner(tx, actor, { release: request.params.id, now: now(), ...request.body }),
      );
      if (result.outcome === 'marks_forbid') throw problem('marks_forbid', { errors: result.errors });
      if (result.outcome !== 'said') throw unsaid(result);
      const { agency, said } = result;
      const { id, number, marks, at, by, position: decision } = said;
      const { text } = request.body;
      return {
        id,
        agency,
        number,
        at: instantText(at),
        by,
        text,
        marks,
        banner: marks && banner(marks),
        decision,
      };
    },
  );
}

import { banner, marksFaults } from '@hammerhead/access';
import { idPath, ifMatchHeaders, instantText, newNoteSchema, noteSchema } from '@hammerhead/contracts';
import { writeNote } from '@hammerhead/decisions';
import { actorOf, ifMatch, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { refusal } from './refusal.js';

/** `POST /v1/referrals/{id}/notes`: writes down what somebody should know. */
export function writeNoteRoute(app: Server, { pool, now }: Deps): void {
  app.post(
    '/v1/referrals/:id/notes',
    {
      config: {
        ...requirePermission('referral:work', 'stale'),
        answers: { 201: 'The note' },
      },
      schema: {
        operationId: 'writeNote',
        tags: ['referrals'],
        summary: 'Write a note on a referral',
        description:
          'It stands in the timeline, and never changes. The referral keeps its version: what others decide at the same ' +
          'moment is not refused because of a note. A closed referral takes notes, too.',
        params: idPath,
        headers: ifMatchHeaders.partial(),
        body: newNoteSchema,
        response: { 201: noteSchema },
      },
    },
    async (request, reply) => {
      const { params, body, headers } = request;
      const errors = marksFaults(body.marks ?? {}, 'marks');
      if (errors.length > 0) throw problem('invalid', { errors });
      const tag = headers['if-match'];
      const matched = tag === undefined ? null : ifMatch(tag);
      const actor = actorOf(request);
      const seen = matched === null ? {} : { hasSeen: matched.hasSeen };
      const result = await transaction(pool, (tx) =>
        writeNote(tx, actor, { referral: params.id, ...seen, now: now(), ...body }),
      );
      if (result.outcome !== 'noted')
        throw await refusal(pool, params.id, result, matched, { kinds: [], instead: 'it takes no notes' });
      const { id, at, marks, decision } = result;
      return reply.code(201).send({
        id,
        at: instantText(at),
        by: actor.subject,
        text: body.text,
        marks,
        banner: marks && banner(marks),
        decision,
      });
    },
  );
}

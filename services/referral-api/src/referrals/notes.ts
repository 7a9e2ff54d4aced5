import { idPath, instantText, type Note, notePageSchema, noteQuerySchema } from '@hammerhead/contracts';
import {
  actorOf,
  cursorPosition,
  decodeCursor,
  encodeCursor,
  pageOf,
  problem,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { bornBy } from '@hammerhead/decisions';
import { type NoteRow, notes, referrals } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { hiddenNotes } from './hidden-notes.js';

/** `GET /v1/referrals/{id}/notes`: lists what people wrote on a referral. */
export function readNotesRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/referrals/:id/notes',
    {
      config: {
        ...requirePermission('referral:read'),
        recordsRead: { kind: 'referral', part: 'notes' },
        answers: { 200: 'A page of the notes, the oldest first' },
      },
      schema: {
        operationId: 'listNotes',
        tags: ['referrals'],
        summary: 'The notes on a referral',
        description:
          'The oldest first. They stand in the timeline, too, among what else happened. A note whose marks keep it from you ' +
          'is in neither.',
        params: idPath,
        querystring: noteQuerySchema,
        response: { 200: notePageSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { cursor, limit } = request.query;
      const scope = ['notes', id];
      const after = cursor === undefined ? null : decodeCursor(scope, cursorPosition, cursor);
      if ((await referrals.findState(pool, id)) === null) throw problem('not_found');
      const hidden = await hiddenNotes(pool, actorOf(request), id);
      const rows = await notes.list(pool, id, after, limit + 1, hidden);
      return pageOf(rows, limit, present, ({ position }) => encodeCursor(scope, position));
    },
  );
}

const present = ({ id, createdAt, createdBy, text, position, ...seen }: NoteRow): Note => ({
  id,
  at: instantText(createdAt),
  by: createdBy,
  text,
  ...bornBy(seen),
  decision: position,
});

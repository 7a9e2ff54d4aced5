import { idPath, instantText, type Note, notePageSchema, noteQuerySchema } from '@hammerhead/contracts';
import {
  decodeCursor,
  encodeCursor,
  pageOf,
  problem,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { type NoteRow, notes, referrals } from '@hammerhead/storage';
import { z } from 'zod';
import type { Deps } from '../deps.js';

const placeSchema = z.int().min(0);

/** `GET /v1/referrals/{id}/notes`: lists what people wrote on a referral. */
export function readNotesRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/referrals/:id/notes',
    {
      config: {
        ...requirePermission('referral:read'),
        answers: { 200: 'A page of the notes, the oldest first' },
      },
      schema: {
        operationId: 'listNotes',
        tags: ['referrals'],
        summary: 'The notes on a referral',
        description: 'The oldest first. They stand in the timeline, too, among what else happened.',
        params: idPath,
        querystring: noteQuerySchema,
        response: { 200: notePageSchema },
      },
    },
    async ({ params: { id }, query: { cursor, limit } }) => {
      const scope = ['notes', id];
      const after = cursor === undefined ? 0 : decodeCursor(scope, placeSchema, cursor);
      if ((await referrals.findState(pool, id)) === null) throw problem('not_found');
      const rows = await notes.list(pool, id, after, limit + 1);
      return pageOf(rows, limit, present, ({ position }) => encodeCursor(scope, position));
    },
  );
}

const present = ({ id, createdAt, createdBy, text, position }: NoteRow): Note => ({
  id,
  at: instantText(createdAt),
  by: createdBy,
  text,
  decision: position,
});

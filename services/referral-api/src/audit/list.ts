import { auditActorSchema, type AuditEntry, auditPageSchema, auditQuerySchema } from '@hammerhead/contracts';
import {
  cursorPosition,
  decodeCursor,
  encodeCursor,
  pageOf,
  requirePermission,
  searchHash,
  type Server,
} from '@hammerhead/service-kit';
import { audit, type ListedAuditRow } from '@hammerhead/storage';
import { z } from 'zod';
import type { Deps } from '../deps.js';

const aboutSchema = z.record(z.string(), z.unknown());

/** `GET /v1/audit`: lists who did what, or read what. */
export function listAuditRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/audit',
    {
      config: {
        ...requirePermission('audit:read'),
        answers: { 200: 'A page of entries, the newest first' },
        recordsRead: {
          kind: 'audit',
          parameters: ['who', 'act', 'target', 'from', 'until', 'decision', 'sha256'],
          hashed: 'name',
        },
      },
      schema: {
        operationId: 'listAudit',
        tags: ['audit'],
        summary: 'Who did what, or read what, the newest first',
        description:
          'Every decision and every read of a referral, a shipment, a party or a list entry, each following from the one ' +
          'before by its hash. Reading this is itself recorded, with what was asked for.',
        querystring: auditQuerySchema,
        response: { 200: auditPageSchema },
      },
    },
    async ({ query: { cursor, limit, who, act, target, from, until, decision, name, sha256 } }) => {
      const hashes = [sha256, name === undefined ? undefined : searchHash(name)].filter(
        (hash) => hash !== undefined,
      );
      const span = { from: instant(from), until: instant(until) };
      const filter = { who, acts: act, target, ...span, decision, hashes };
      const scope = ['audit', filter];
      const before = cursor === undefined ? null : decodeCursor(scope, cursorPosition, cursor);
      const rows = await audit.list(pool, filter, before, limit + 1);
      return pageOf(rows, limit, present, ({ seq }) => encodeCursor(scope, seq));
    },
  );
}

const instant = (given: string | undefined): Date | undefined =>
  given === undefined ? undefined : new Date(given);

const present = ({ actor, about, previous, ...row }: ListedAuditRow): AuditEntry => ({
  ...row,
  by: auditActorSchema.parse(JSON.parse(actor)),
  about: about === null ? null : aboutSchema.parse(JSON.parse(about)),
  previousHash: row.seq === 1 ? null : previous,
});

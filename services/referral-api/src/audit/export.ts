import { Readable } from 'node:stream';
import { auditLineSchema } from '@hammerhead/contracts';
import { actorOf, requirePermission, type Server } from '@hammerhead/service-kit';
import { audit, type Pool } from '@hammerhead/storage';
import type { FastifyReply } from 'fastify';
import type { Deps } from '../deps.js';
import type { ReadRecorder } from './read-recorder.js';

const pageSize = 1_000;

/** `GET /v1/audit/export`: streams all entries as they were hashed. */
export function exportAuditRoute(app: Server, { pool }: Deps, reads: ReadRecorder): void {
  app.get(
    '/v1/audit/export',
    {
      config: { ...requirePermission('audit:read'), answers: { 200: 'All of them, one a line' } },
      schema: {
        operationId: 'exportAudit',
        tags: ['audit'],
        summary: 'All entries as NDJSON, the oldest first, to be verified elsewhere',
        description:
          'An answer of `application/x-ndjson`: one entry a line with its texts as they were hashed. The export is itself ' +
          'recorded, and is its last entry.',
        response: {
          200: {
            description: 'One entry a line',
            content: { 'application/x-ndjson': { schema: auditLineSchema } },
          },
        },
      },
    },
    async (request, reply) => {
      await reads.add({ actor: actorOf(request), act: 'audit_exported', target: null });
      const { last } = await audit.readState(pool);
      // The schema describes one line, but the reply is a stream of lines.
      const untyped: FastifyReply = reply;
      return untyped.type('application/x-ndjson').send(Readable.from(lines(pool, last)));
    },
  );
}

async function* lines(pool: Pool, last: number): AsyncGenerator<string> {
  for (let after = 0; after < last; ) {
    const page = await audit.readEntries(pool, after, last, pageSize);
    const end = page.at(-1)?.seq;
    if (end === undefined) return;
    yield page.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    after = end;
  }
}

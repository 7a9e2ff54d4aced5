import { decisionPath, undoneSchema } from '@hammerhead/contracts';
import { revokeMerge } from '@hammerhead/decisions';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { type MergeKind, transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';

const routes = [
  { kind: 'merge', path: '/v1/parties/merges/:decision', summary: 'Take back a merge' },
  { kind: 'refusal', path: '/v1/parties/refusals/:decision', summary: 'Take back a refusal' },
] as const satisfies readonly { kind: MergeKind; path: string; summary: string }[];

/** `DELETE /v1/parties/merges/{decision}` and `…/refusals/{decision}`: revokes a decision about two parties. */
export function revokeMergesRoute(app: Server, { pool }: Deps): void {
  for (const { kind, path, summary } of routes)
    app.delete(
      path,
      {
        config: requirePermission('party:merge'),
        schema: {
          tags: ['parties'],
          summary,
          description:
            'Another decision in the log: what was decided first stays on record. Taking it back again changes ' +
            'nothing and gives the same answer.',
          params: decisionPath,
          response: { 200: undoneSchema },
        },
      },
      async (request) => {
        const position = Number(request.params.decision);
        const revoked = await transaction(pool, (tx) =>
          revokeMerge(tx, actorOf(request), { kind, position }),
        );
        if (revoked.outcome === 'not_found') throw problem('not_found');
        return { undone: position, decision: revoked.by };
      },
    );
}

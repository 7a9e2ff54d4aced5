import { decisionPath, undoneSchema } from '@hammerhead/contracts';
import { revokeMerge } from '@hammerhead/decisions';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { type MergeKind, transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';

const kinds = [
  { kind: 'merge', words: 'merges', operationId: 'revokeMerge', summary: 'Take back a merge' },
  { kind: 'refusal', words: 'refusals', operationId: 'revokeRefusal', summary: 'Take back a refusal' },
] as const satisfies readonly { kind: MergeKind; words: string; operationId: string; summary: string }[];

/**
 * The two paths of each. Under the former one, which the documentation leaves out, `merges` might be the id of a party.
 */
const routes = kinds.flatMap(({ words, ...route }) => [
  { ...route, path: `/v1/${words}/:decision`, hide: false },
  { ...route, path: `/v1/parties/${words}/:decision`, hide: true },
]);

/** `DELETE /v1/merges/{decision}` and `/v1/refusals/{decision}`: revokes a decision about two parties. */
export function revokeMergesRoute(app: Server, { pool }: Deps): void {
  for (const { kind, path, hide, operationId, summary } of routes)
    app.delete(
      path,
      {
        config: {
          ...requirePermission('party:merge'),
          answers: { 200: 'What was taken back; the same when it had been already' },
        },
        schema: {
          hide,
          operationId,
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
        return { position: revoked.by, undone: position, decision: revoked.by };
      },
    );
}

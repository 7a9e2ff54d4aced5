import { decisionPath, undoneSchema } from '@hammerhead/contracts';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { type MergeKind, transaction, undoMerge } from '@hammerhead/storage';
import type { Deps } from '../deps.js';

const routes = [
  { kind: 'merge', path: '/v1/parties/merges/:decision', summary: 'Take back a merge' },
  { kind: 'refusal', path: '/v1/parties/refusals/:decision', summary: 'Take back a refusal' },
] as const satisfies readonly { kind: MergeKind; path: string; summary: string }[];

/** `DELETE /v1/parties/merges/{decision}` and `…/refusals/{decision}`. */
export function undoMerges(app: Server, { pool }: Deps): void {
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
        const undone = Number(request.params.decision);
        const actor = actorOf(request).subject;
        const decision = await transaction(pool, (client) =>
          undoMerge(client, { kind, position: undone, actor }),
        );
        if (decision === null) throw problem('not_found');
        return { undone, decision };
      },
    );
}

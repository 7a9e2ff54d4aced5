import { idPath, mergeSchema, newMergeSchema } from '@hammerhead/contracts';
import { decideMerge } from '@hammerhead/decisions';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { type Merge, type MergeKind, merges, parties, transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { briefOf } from '../parties/brief.js';
import { presentMerge } from './present.js';

const routes = [
  {
    kind: 'merge',
    operationId: 'mergeParties',
    path: '/v1/parties/:id/merges',
    summary: 'Say that two parties are one',
    description:
      'A decision in the log, by whom and why. From then on they and whatever is one with either are one cluster. ' +
      'Scoring does not read it.',
  },
  {
    kind: 'refusal',
    operationId: 'refuseMerge',
    path: '/v1/parties/:id/refusals',
    summary: 'Say that two parties are not one',
    description:
      'A decision in the log, by whom and why. They are not proposed again, and kept apart whatever they share.',
  },
] as const satisfies readonly {
  kind: MergeKind;
  operationId: string;
  path: string;
  summary: string;
  description: string;
}[];

/** `POST /v1/parties/{id}/merges` and `…/refusals`: records a person's decision whether two parties are the same. */
export function decideMergesRoute(app: Server, { pool }: Deps): void {
  for (const { kind, operationId, path, summary, description } of routes)
    app.post(
      path,
      {
        config: {
          ...requirePermission('party:merge', 'merge_stands'),
          answers: { 201: 'The decision, in force' },
        },
        schema: {
          operationId,
          tags: ['parties'],
          summary,
          description,
          params: idPath,
          body: newMergeSchema,
          response: { 201: mergeSchema },
        },
      },
      async (request, reply) => {
        const { params, body } = request;
        const one = await parties.find(pool, params.id);
        if (one === null) throw problem('not_found');
        const other = await parties.find(pool, body.with);
        if (other === null) throw invalidWith('there is no party with this id');
        if (other.key === one.key) throw invalidWith('must be another party');
        const { reason } = body;
        const decided = await transaction(pool, (tx) =>
          decideMerge(tx, actorOf(request), { kind, one: one.key, other: other.key, reason }),
        );
        if (decided.outcome === 'stands') throw stands(decided.merge);
        const merge = await merges.findBetween(pool, one.key, other.key);
        if (merge === null) throw problem('merge_stands', { detail: 'it was taken back meanwhile' });
        const found = await parties.findByKey(pool, [one.key, other.key]);
        return reply
          .code(201)
          .send(presentMerge(merge, (key) => briefOf(found.get(key) ?? (key === one.key ? one : other))));
      },
    );
}

const stands = ({ kind, position: decision }: Merge) =>
  problem('merge_stands', {
    detail:
      kind === 'merge' ? 'they are merged; undo that first' : 'they were told apart; undo the refusal first',
    extensions: { decision },
  });

const invalidWith = (message: string) => problem('invalid', { errors: [{ path: 'with', message }] });

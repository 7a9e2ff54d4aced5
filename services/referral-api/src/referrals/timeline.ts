import {
  dispositionSchema,
  idPath,
  seizedSchema,
  type TimelineEntry,
  timelineSchema,
} from '@hammerhead/contracts';
import { problem, requirePermission, type Server } from '@hammerhead/service-kit';
import {
  findReferral,
  findReferralDecisions,
  type ReferralDecision,
  type StoredReferral,
} from '@hammerhead/storage';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { raisedOf } from './raised.js';

const decisionLimit = 200;

/** `GET /v1/referrals/{id}/timeline`: what happened, by whom. */
export function readTimeline(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/referrals/:id/timeline',
    {
      config: requirePermission('referral:read'),
      schema: {
        tags: ['referrals'],
        summary: 'What happened to a referral, by whom',
        description: 'The oldest first. Of decisions that raised it, the latest is told.',
        params: idPath,
        response: { 200: timelineSchema },
      },
    },
    async ({ params: { id } }) => {
      const row = await findReferral(pool, id);
      if (row === null) throw problem('not_found');
      const decisions = await findReferralDecisions(pool, id, decisionLimit);
      const items = [created(row), ...raised(row), ...decisions.map(decided), ...takenBack(row, decisions)];
      return { items: items.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) };
    },
  );
}

const created = ({ createdAt, createdBy, reason }: StoredReferral): TimelineEntry => ({
  kind: 'created',
  at: createdAt.toISOString(),
  by: createdBy,
  reason,
});

const raised = ({ raised: row }: StoredReferral): TimelineEntry[] => {
  if (row === null) return [];
  const { at, cause, decision, sentence } = raisedOf(row);
  return [{ kind: 'raised', at, cause, decision, sentence }];
};

const closing = z.object({
  disposition: dispositionSchema,
  note: z.string().optional(),
  seizure: seizedSchema.optional(),
});
const reopening = z.object({ reason: z.string() });

const decided = ({ kind, at, actor: by, position: decision, body }: ReferralDecision): TimelineEntry => {
  const given: unknown = JSON.parse(body);
  if (kind === 'reopening')
    return { kind: 'reopened', at: at.toISOString(), by, decision, reason: reopening.parse(given).reason };
  const { disposition, note, seizure } = closing.parse(given);
  return {
    kind: 'closed',
    at: at.toISOString(),
    by,
    decision,
    disposition,
    note: note ?? null,
    seizure: seizure ?? null,
  };
};

/** Scoring closes what it referred and nobody touched, once a later decision takes the reason back. */
const takenBack = (
  { status, closedAt, closedBy }: StoredReferral,
  decisions: readonly ReferralDecision[],
): TimelineEntry[] => {
  const byPerson = decisions[0]?.kind === 'disposition';
  if (status !== 'closed' || closedAt === null || closedBy === null || byPerson) return [];
  const at = closedAt.toISOString();
  return [{ kind: 'closed', at, by: closedBy, decision: null, disposition: null, note: null, seizure: null }];
};

import { dispositionSchema, seizedSchema, type TimelineEntry } from '@hammerhead/contracts';
import type { DecisionSeen, StoredReferral, TierChange, TimelineRow } from '@hammerhead/storage';
import { z } from 'zod';
import { becauseOf } from './because.js';

/** One entry of a referral's timeline. */
export function happened(row: TimelineRow, referral: StoredReferral): TimelineEntry {
  const { decision, change } = row;
  const at = row.at.toISOString();
  if (change !== null) return tierChanged(at, change, decision);
  if (row.kind === 'created' || decision === null)
    return { kind: 'created', at, by: referral.createdBy, reason: referral.reason };
  return row.kind === 'withdrawn' ? withdrawn(at, decision) : decided(at, decision);
}

const causeSchema = z.enum(['seizure', 'watchlist', 'exclusion', 'merge']);

function tierChanged(
  at: string,
  { from, to, cause, first, revision, feedId }: TierChange,
  decision: DecisionSeen | null,
): TimelineEntry {
  const kind = to !== null && (from === null || to < from) ? 'raised' : 'lowered';
  const step = { kind, at, from, to } as const;
  if (decision !== null)
    return {
      ...step,
      cause: causeSchema.parse(cause),
      decision: decision.position,
      by: decision.actor,
      sentence: becauseOf(decision),
    };
  if (first)
    return { ...step, cause: 'scoring', decision: null, by: null, sentence: 'scored for the first time' };
  const sentence = `revision ${revision} of the manifest, sent by ${feedId}, was scored`;
  return { ...step, cause: 'revision', decision: null, by: feedId, sentence };
}

/** Scoring closes what it referred and nobody touched, once a later decision takes the reason back. */
const withdrawn = (at: string, decision: DecisionSeen): TimelineEntry => ({
  kind: 'closed',
  at,
  by: 'scoring',
  decision: decision.position,
  disposition: null,
  reason: `it reaches no tier any more: ${becauseOf(decision)}`,
  note: null,
  seizure: null,
});

const closing = z.object({
  disposition: dispositionSchema,
  note: z.string().optional(),
  seizure: seizedSchema.optional(),
});
const reopening = z.object({ reason: z.string() });

function decided(at: string, { kind, actor: by, position: decision, body }: DecisionSeen): TimelineEntry {
  if (kind === 'reopening')
    return { kind: 'reopened', at, by, decision, reason: reopening.parse(body).reason };
  const { disposition, note = null, seizure = null } = closing.parse(body);
  return { kind: 'closed', at, by, decision, disposition, reason: null, note, seizure };
}

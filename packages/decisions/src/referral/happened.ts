import { readDecision, rescoreCauseSchema, type TimelineEntry } from '@hammerhead/contracts';
import type { DecisionSeen, StoredReferral, TierChange, TimelineRow } from '@hammerhead/storage';
import { becauseOf, firstScored, revisionScored, withdrawnBecause } from '../sentences.js';
import { isMoreUrgent } from './lifecycle.js';

/** One entry of a referral's timeline. */
export function happened(row: TimelineRow, referral: StoredReferral): TimelineEntry {
  const { decision, change } = row;
  const at = row.at.toISOString();
  if (change !== null) return tierChanged(at, change, decision);
  if (row.kind === 'created' || decision === null)
    return { kind: 'created', at, by: referral.createdBy, reason: referral.reason };
  return row.kind === 'withdrawn' ? withdrawn(at, decision) : decided(at, decision);
}

function tierChanged(
  at: string,
  { from, to, cause, first, revision, feedId }: TierChange,
  decision: DecisionSeen | null,
): TimelineEntry {
  const kind = isMoreUrgent(to, from) ? 'raised' : 'lowered';
  const step = { kind, at, from, to } as const;
  if (decision !== null)
    return {
      ...step,
      cause: rescoreCauseSchema.parse(cause),
      decision: decision.position,
      by: decision.actor,
      sentence: becauseOf(decision),
    };
  if (first) return { ...step, cause: 'scoring', decision: null, by: null, sentence: firstScored };
  const sentence = revisionScored(revision, feedId);
  return { ...step, cause: 'revision', decision: null, by: feedId, sentence };
}

/** Scoring closes what it referred and nobody touched, once a later decision takes the reason back. */
const withdrawn = (at: string, decision: DecisionSeen): TimelineEntry => ({
  kind: 'closed',
  at,
  by: 'scoring',
  decision: decision.position,
  disposition: null,
  reason: withdrawnBecause(decision),
  note: null,
  seizure: null,
});

function decided(at: string, row: DecisionSeen): TimelineEntry {
  const { actor: by, position } = row;
  const decision = readDecision(row);
  switch (decision?.kind) {
    case 'reopening':
      return { kind: 'reopened', at, by, decision: position, reason: decision.body.reason };
    case 'disposition': {
      const { disposition, note = null, seizure = null } = decision.body;
      return { kind: 'closed', at, by, decision: position, disposition, reason: null, note, seizure };
    }
    default:
      throw new Error(`decision ${position} about a referral cannot be read`);
  }
}

import { banner } from '@hammerhead/access';
import {
  type HitTold,
  instantText,
  mostHitsTold,
  pointsOf,
  readDecision,
  rescoreCauseSchema,
  type TimelineEntry,
} from '@hammerhead/contracts';
import type {
  Canceled,
  DecisionSeen,
  HitSeen,
  Rescored,
  SourcesSeen,
  StoredReferral,
  TimelineRow,
} from '@hammerhead/storage';
import {
  becauseOf,
  brought,
  firstScored,
  personalHeadline,
  revisionCancels,
  revisionScored,
  withdrawnBecause,
} from '../sentences.js';
import { cargoEntry } from './hold/entry.js';
import { newHits, tellingHit } from './hits.js';
import { isMoreUrgent } from './lifecycle.js';

/** What every entry has. */
type Made = Pick<TimelineEntry, 'at' | 'version'>;

/** One entry of a referral's timeline. */
export function happened(
  row: TimelineRow,
  referral: Pick<StoredReferral, 'createdBy' | 'reason'>,
): TimelineEntry {
  const { decision, change } = row;
  const made = { version: row.version, at: instantText(row.at) };
  if (change !== null) return rescored(made, change, decision);
  if (row.canceled !== null) return canceled(made, row.canceled);
  if (row.kind === 'created' || decision === null) return created(made, row, referral);
  return row.kind === 'withdrawn' ? withdrawn(made, decision) : decided(made, decision);
}

function created(
  made: Made,
  { shown }: TimelineRow,
  { createdBy, reason }: Pick<StoredReferral, 'createdBy' | 'reason'>,
): TimelineEntry {
  return {
    kind: 'created',
    ...made,
    by: createdBy,
    reason,
    tier: shown?.tier ?? null,
    score: shown === null ? null : pointsOf(shown.score),
    headline: reason === null ? (shown?.headline ?? null) : personalHeadline(reason),
    headlineSources: reason === null && shown !== null ? sourcesOfHeadline(shown) : null,
    ruleset: shown === null ? null : { name: shown.ruleSet, version: shown.ruleSetVersion },
  };
}

function rescored(made: Made, change: Rescored, decision: DecisionSeen | null): TimelineEntry {
  const { from, to, scoreFrom, scoreTo, headline, hitsBefore, hits } = change;
  const [came, went] = [newHits(hitsBefore, hits), newHits(hits, hitsBefore)];
  return {
    kind: isMoreUrgent(to, from) ? 'raised' : isMoreUrgent(from, to) ? 'lowered' : 'changed',
    ...made,
    from,
    to,
    scoreFrom: scoreFrom === null ? null : pointsOf(scoreFrom),
    scoreTo: pointsOf(scoreTo),
    headline,
    headlineSources: sourcesOfHeadline(change),
    revision: change.revision,
    newHits: told(came, change.sources),
    goneHits: told(went, change.sourcesBefore),
    ...causeOf(change, decision, came, went),
  };
}

const told = (hits: readonly HitSeen[], sources: SourcesSeen): HitTold[] =>
  hits
    .slice(0, mostHitsTold)
    .map((hit) => ({ rule: hit.rule, sentence: hit.sentence, sources: sourcesOf(hit, sources) }));

/** What the hit rests on whose sentence is the headline; null where none has it, or that was not recorded. */
function sourcesOfHeadline({
  headline,
  hits,
  sources,
}: Pick<Rescored, 'headline' | 'hits' | 'sources'>): string[] | null {
  const hit = hits.find(({ sentence }) => sentence === headline);
  return hit === undefined ? null : sourcesOf(hit, sources);
}

function sourcesOf({ rule }: HitSeen, sources: SourcesSeen): string[] | null {
  const own = sources[rule];
  return own === undefined ? null : [...own];
}

function causeOf(
  { cause, first, revision, feedId }: Rescored,
  decision: DecisionSeen | null,
  came: readonly HitSeen[],
  went: readonly HitSeen[],
) {
  if (decision !== null)
    return {
      cause: rescoreCauseSchema.parse(cause),
      decision: decision.position,
      by: decision.actor,
      sentence:
        cause === 'seizure' ? becauseOf(decision) : brought(decision, tellingHit(came), tellingHit(went)),
    };
  if (first) return { cause: 'scoring', decision: null, by: null, sentence: firstScored } as const;
  const sentence = revisionScored(revision, feedId);
  return { cause: 'revision', decision: null, by: feedId, sentence } as const;
}

function canceled(made: Made, { cause, revision, feedId: by }: Canceled): TimelineEntry {
  const how = cause === 'named' || cause === 'omitted' ? cause : null;
  return {
    kind: 'canceled',
    ...made,
    by,
    revision,
    cause: how,
    sentence: revisionCancels(revision, by, how),
  };
}

/** Scoring closes what it referred and nobody touched, once a later decision takes the reason back. */
const withdrawn = (made: Made, decision: DecisionSeen): TimelineEntry => ({
  kind: 'closed',
  ...made,
  by: 'scoring',
  decision: decision.position,
  disposition: null,
  reason: withdrawnBecause(decision),
  note: null,
  seizure: null,
  hold: null,
  ground: null,
});

function decided(made: Made, row: DecisionSeen): TimelineEntry {
  const { actor: by, position } = row;
  const decision = readDecision(row);
  switch (decision?.kind) {
    case 'reopening':
      return { kind: 'reopened', ...made, by, decision: position, reason: decision.body.reason };
    case 'referral_marked': {
      const { marks } = decision.body;
      return { kind: 'marked', ...made, by, decision: position, marks, banner: marks && banner(marks) };
    }
    case 'disposition': {
      const { disposition, status, note = null, seizure = null, hold = null, ground = null } = decision.body;
      const step = { ...made, by, decision: position, disposition, reason: note };
      return status === undefined
        ? { kind: 'closed', ...step, note, seizure, hold, ground }
        : { kind: 'pending', ...step };
    }
    case 'hold':
    case 'exam':
      return cargoEntry({ ...made, by, decision: position }, decision);
    default:
      throw new Error(`decision ${position} about a referral cannot be read`);
  }
}

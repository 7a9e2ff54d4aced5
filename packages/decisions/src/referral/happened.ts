import { banner, strictestOf } from '@hammerhead/access';
import {
  type Decision,
  type DocumentChange,
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
  NoteSeen,
  PreviousReferral,
  Rescored,
  SourcesSeen,
  StoredReferral,
  TimelineRow,
} from '@hammerhead/storage';
import {
  assignedSentence,
  becauseOf,
  brought,
  closedSentence,
  firstScored,
  markedSentence,
  notedSentence,
  pendingSentence,
  personalHeadline,
  referredSentence,
  returnedSentence,
  reopenedSentence,
  revisionCancels,
  revisionScored,
  withdrawnBecause,
} from '../sentences.js';
import { partnerEntry } from '../partner-answer/entry.js';
import { releaseEntry } from '../release/entry.js';
import type { Amendments } from './amendments.js';
import { cargoEntry } from './hold/entry.js';
import { newHits, tellingHit } from './hits.js';
import { isMoreUrgent } from './lifecycle.js';

type DispositionBody = Extract<Decision, { kind: 'disposition' }>['body'];

/** What every entry has. */
type Made = Pick<TimelineEntry, 'at' | 'version'>;

/** Of the referral, what its first entry tells; with the one before it of the same shipment. */
type Told = Pick<StoredReferral, 'createdBy' | 'reason'> & { readonly before?: PreviousReferral | null };

/**
 * One entry of a referral's timeline; null for a decision of a kind that it does not tell.
 * @param amended what revisions changed ({@link amendmentsOf}), by the row that tells of one
 */
export function happened(row: TimelineRow, referral: Told, amended: Amendments): TimelineEntry | null {
  const { decision, change } = row;
  const made = { version: row.version, at: instantText(row.at) };
  if (change !== null) return rescored(made, change, decision, amended.get(row) ?? []);
  if (row.canceled !== null) return canceled(made, row.canceled);
  if (row.kind === 'created' || decision === null) return created(made, row, referral);
  if (row.note !== null) return noted(made, decision, row.note);
  if (row.said !== null)
    return partnerEntry({ ...made, by: decision.actor, decision: decision.position }, row.said);
  return row.kind === 'withdrawn' ? withdrawn(made, decision) : decided(made, decision);
}

function created(
  made: Made,
  { shown }: TimelineRow,
  { createdBy, reason, before = null }: Told,
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
    sentence: returnedSentence(referredSentence(createdBy, reason ?? shown?.headline ?? null), before),
  };
}

function rescored(
  made: Made,
  change: Rescored,
  decision: DecisionSeen | null,
  changes: readonly DocumentChange[],
): TimelineEntry {
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
    changes: [...changes],
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
      by: isMarked(decision) ? null : decision.actor,
      sentence:
        cause === 'seizure' ? becauseOf(decision) : brought(decision, tellingHit(came), tellingHit(went)),
    };
  if (first) return { cause: 'scoring', decision: null, by: null, sentence: firstScored } as const;
  const sentence = revisionScored(revision, feedId);
  return { cause: 'revision', decision: null, by: feedId, sentence } as const;
}

/** What a partner said bears marks: who may not read it is not told who said it. */
function isMarked(row: DecisionSeen): boolean {
  const decision = readDecision(row);
  return (
    (decision?.kind === 'partner_answer' || decision?.kind === 'partner_correction') &&
    decision.body.marks !== undefined
  );
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
  ground: null,
  seizure: null,
  hold: null,
  sentence: closedSentence('scoring', null),
});

/** What a note bears: the strictest of its own marks and its referral's, as they are now. */
export function bornBy({ marks, referralMarks }: Pick<NoteSeen, 'marks' | 'referralMarks'>) {
  const all = strictestOf(marks, referralMarks);
  return { marks: all, banner: all && banner(all) };
}

const noted = (
  made: Made,
  { actor: by, position }: DecisionSeen,
  { id, text, ...seen }: NoteSeen,
): TimelineEntry => ({
  kind: 'noted',
  ...made,
  by,
  decision: position,
  note: id,
  text,
  ...bornBy(seen),
  sentence: notedSentence(by),
});

function decided(made: Made, row: DecisionSeen): TimelineEntry | null {
  const { actor: by, position } = row;
  const decision = readDecision(row);
  switch (decision?.kind) {
    case 'reopening': {
      const { reason } = decision.body;
      return { kind: 'reopened', ...made, by, decision: position, reason, sentence: reopenedSentence(by) };
    }
    case 'referral_marked': {
      const { marks } = decision.body;
      const line = marks && banner(marks);
      const sentence = markedSentence(by, line);
      return { kind: 'marked', ...made, by, decision: position, marks, banner: line, sentence };
    }
    case 'assignment': {
      const { from, assignee } = decision.body;
      const sentence = assignedSentence(by, from, assignee);
      return { kind: 'assigned', ...made, by, decision: position, from, assignee, sentence };
    }
    case 'disposition':
      return disposed({ ...made, by, decision: position }, decision.body);
    case 'hold':
    case 'exam':
      return cargoEntry({ ...made, by, decision: position }, decision);
    default:
      return decision === undefined ? null : releaseEntry({ ...made, by, decision: position }, decision);
  }
}

function disposed(
  made: Made & { readonly by: string; readonly decision: number },
  body: DispositionBody,
): TimelineEntry {
  const { disposition, status, note = null, ground = null, seizure = null, hold = null } = body;
  const step = { ...made, disposition, reason: note };
  if (status !== undefined)
    return { kind: 'pending', ...step, sentence: pendingSentence(made.by, disposition) };
  const sentence = closedSentence(made.by, disposition, { ground, seizure });
  return { kind: 'closed', ...step, note, ground, seizure, hold, sentence };
}

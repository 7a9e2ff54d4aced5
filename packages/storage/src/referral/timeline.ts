import type { Marks } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { sameBill } from '../shipment/bill.js';
import { timeText } from '../sql-time.js';
import { isAbout } from './decided.js';

/** A decision as the log has it; `body` is what its kind records. */
export interface DecisionSeen {
  readonly position: number;
  readonly kind: string;
  readonly actor: string;
  readonly body: unknown;
}

/** A sentence of a rule that hit. */
export interface HitSeen {
  readonly rule: string;
  /** Of the rule, in hundredths. */
  readonly points: number;
  /** The tier that the rule brings; null where it brings none. */
  readonly floor: number | null;
  /** Whether the rule rests on a watchlist. */
  readonly listed: boolean;
  readonly sentence: string;
}

/** What each rule that hit rests on, by its id; without those of which that was not recorded. */
export type SourcesSeen = Readonly<Record<string, readonly string[]>>;

/** A new assessment of a shipment, beside the one before. No tier is null, and so is what was not scored before. */
export interface Rescored {
  readonly from: number | null;
  readonly to: number | null;
  /** In hundredths. */
  readonly scoreFrom: number | null;
  readonly scoreTo: number;
  readonly headline: string | null;
  readonly hitsBefore: readonly HitSeen[];
  readonly hits: readonly HitSeen[];
  readonly sourcesBefore: SourcesSeen;
  readonly sources: SourcesSeen;
  /** The cause of the assessment: `first`, or what made it necessary. */
  readonly cause: string;
  /** Whether the shipment had not been scored before. */
  readonly first: boolean;
  /** The position of the shipment revision, and of the one scored before; null where none was. */
  readonly position: number;
  readonly positionBefore: number | null;
  /** The revision of the manifest that brought the shipment revision. */
  readonly revision: number;
  readonly feedId: string;
}

/** The feed canceled the shipment. */
export interface Canceled {
  /** How: by name, or by leaving it out; null where that is not recorded. */
  readonly cause: string | null;
  /** The revision of the manifest that canceled it. */
  readonly revision: number;
  readonly feedId: string;
}

/** The assessment that a referral was made with. */
export interface FirstShown {
  readonly tier: number | null;
  /** In hundredths. */
  readonly score: number;
  readonly headline: string | null;
  readonly hits: readonly HitSeen[];
  readonly sources: SourcesSeen;
  readonly ruleSet: string;
  readonly ruleSetVersion: number;
}

/** What somebody wrote. */
export interface NoteSeen {
  readonly id: string;
  readonly text: string;
  readonly marks: Marks | null;
  /** What its referral bears now. */
  readonly referralMarks: Marks | null;
}

/** What a partner said about what was released of the shipment, or was told. */
export interface SaidSeen {
  /** The id of the release. */
  readonly release: string;
  readonly agency: string;
  readonly kind: 'acknowledgment' | 'answer' | 'correction' | 'question' | 'reply';
  /** Null for an acknowledgment. */
  readonly body: unknown;
  readonly marks: Marks | null;
}

/** Something that happened to a referral. */
export interface TimelineRow {
  /** `withdrawn`: scoring withdrew and closed it. */
  readonly kind:
    | 'created'
    | 'scored'
    | 'canceled'
    | 'withdrawn'
    | 'decided'
    | 'noted'
    | 'said'
    | 'acknowledged';
  readonly at: Date;
  /** Its place in the order: time, step and position. */
  readonly place: readonly string[];
  /** The version of the referral that it made; null where it made none, or that is not known. */
  readonly version: number | null;
  /** The decision about it, or the one that had it scored again; null if nobody decided anything. */
  readonly decision: DecisionSeen | null;
  /** The change, for the kind `scored`. */
  readonly change: Rescored | null;
  /** For the kind `canceled`. */
  readonly canceled: Canceled | null;
  /** For the kind `noted`. */
  readonly note: NoteSeen | null;
  /** For the kinds `said` and `acknowledged`. */
  readonly said: SaidSeen | null;
  /** For the kind `created`; null where the shipment was not scored by then. */
  readonly shown: FirstShown | null;
}

/** What is told from other tables, where it stands with its words and marks. */
const unlisted = [
  'note',
  'referral_created',
  'partner_answer',
  'partner_correction',
  'partner_question',
  'release_acknowledged',
  'release_reply',
];

/**
 * SQL for the events of the referral $1: its creation; every assessment of its shipment, of whichever revision, that
 * says anything else than the one before; every revision that canceled its shipment; the decisions of people; what
 * partners said of it; its closing by scoring.
 */
const happened = `
  with own as (select * from referral where id = $1::uuid),
  decided as (
    select d.position, d.kind, d.recorded_at, d.body from decision d
     where ${isAbout('$1::text')} and not d.kind = any (array[${unlisted.map((kind) => `'${kind}'`).join(', ')}])),
  revision as (
    select s.position, s.state, s.cause, m.revision, m.feed_id, m.received_at
      from own
      join shipment s on ${sameBill('s', 'own')} and s.id = own.shipment_id
      join manifest m on m.id = s.manifest_id),
  scored as (
    select a.*, v.revision, v.feed_id, row_number() over known = 1 as first,
           lag(a.position) over known as position_before, lag(a.tier) over known as tier_before,
           lag(a.score) over known as score_before, lag(a.headline) over known as headline_before,
           lag(a.hits) over known as hits_before, lag(a.sources) over known as sources_before
      from revision v
     cross join lateral (
       select id, position, known_to, ruleset_id, tier, score, headline, cause, cause_position, assessed_at,
              hits_of(evidence) as hits, sources_of(evidence) as sources
         from assessment where position = v.position offset 0) a
    window known as (order by a.known_to, a.position, a.assessed_at)),
  shown as (
    select v.position, json_build_object('tier', s.tier, 'score', s.score, 'headline', s.headline, 'hits', s.hits,
             'sources', s.sources, 'ruleSet', g.name,
             'ruleSetVersion', g.version) as first
      from own
      join revision v on v.received_at <= own.created_at and v.state <> 'canceled'
      left join scored s on s.position = v.position and s.assessed_at <= own.created_at
      left join ruleset g on g.id = s.ruleset_id
     order by (s.assessed_at = own.created_at) desc nulls last, v.revision desc, s.known_to desc limit 1),
  -- Of the decisions after which scoring closed it: now, and each time before it was reopened.
  withdrawing as (
    select closed_position as position from own where status = 'closed' and disposition is null
    union
    select (body ->> 'closedBy')::bigint from decided
     where kind = 'reopening' and body ->> 'disposition' is null),
  event as (
    select 'created' as kind, created_at as at, 0 as step, 0::bigint as position, null::bigint as decision,
           null::uuid as assessment, null::json as change, null::json as canceled
      from own
    union all
    select 'scored', s.assessed_at, 1, s.known_to, s.cause_position, s.id,
           json_build_object('from', s.tier_before, 'to', s.tier, 'scoreFrom', s.score_before, 'scoreTo', s.score,
             'headline', s.headline, 'hitsBefore', coalesce(s.hits_before, '[]'), 'hits', s.hits,
             'sourcesBefore', coalesce(s.sources_before, '{}'), 'sources', s.sources, 'cause', s.cause,
             'first', s.first, 'position', s.position, 'positionBefore', s.position_before, 'revision', s.revision,
             'feedId', s.feed_id), null
      from scored s, own
     where (s.position_before is distinct from s.position or s.tier is distinct from s.tier_before
            or s.score <> s.score_before or s.headline is distinct from s.headline_before
            or s.hits <> s.hits_before)
       and s.assessed_at <= coalesce(own.closed_at, 'infinity')
       and (s.assessed_at > own.created_at or s.assessed_at = own.created_at and s.cause_position is not null)
    union all
    -- It may have come in between the reading of what was referred and its referral.
    select 'canceled', greatest(v.received_at, own.created_at), 1, v.position, null, null, null,
           json_build_object('cause', v.cause, 'revision', v.revision, 'feedId', v.feed_id)
      from revision v, own
     where v.state = 'canceled' and v.position > coalesce((select position from shown), 0)
    union all
    select 'withdrawn', s.assessed_at, 2, s.known_to, s.cause_position, s.id, null, null
      from scored s join withdrawing w on w.position = s.cause_position, own
     where s.tier is null and s.assessed_at >= own.created_at
    union all
    select 'decided', recorded_at, 3, position, position, null, null, null from decided
    union all
    select 'noted', created_at, 3, position, position, null, null, null from note
     where referral_id = $1::uuid and id <> all ($4::uuid[])
    union all
    select 'said', m.at, 3, m.position, m.position, null, null, null
      from own join release l on l.shipment_id = own.shipment_id join release_message m on m.release_id = l.id
     where (l.referral_id = own.id or m.at >= own.created_at) and m.id <> all ($4::uuid[])
    union all
    select 'acknowledged', c.acknowledged_at, 3, c.acknowledged_position, c.acknowledged_position, null, null, null
      from own join release l on l.shipment_id = own.shipment_id join release_recipient c on c.release_id = l.id
     where (l.referral_id = own.id or c.acknowledged_at >= own.created_at) and c.acknowledged_position is not null),
  happened as (
    select e.*, case when e.kind = 'canceled' then null when e.at = own.created_at then 1 else v.version end as version
      from own cross join event e
      left join referral_version v on v.referral_id = own.id
        and (v.assessment_id = e.assessment or v.decision = e.decision and e.assessment is null))`;

const columns = `h.kind, h.at, array[${timeText('h.at')}, h.step::text, h.position::text] as place, h.version,
  to_jsonb(h.change) as change, to_jsonb(h.canceled) as canceled,
  (select to_jsonb(first) from shown where h.kind = 'created' and first ->> 'score' is not null) as shown,
  (select jsonb_build_object('position', d.position, 'kind', d.kind, 'actor', d.actor, 'body', d.body)
     from decision d where d.position = h.decision) as decision,
  case when h.kind = 'noted' then (
    select jsonb_build_object('id', n.id, 'text', n.text, 'marks', n.marks, 'referralMarks', (select marks from own))
      from note n where n.position = h.position) end as note,
  case h.kind
    when 'said' then (
      select jsonb_build_object('release', m.release_id, 'agency', m.agency, 'kind', m.kind, 'body', m.body,
               'marks', m.marks)
        from release_message m where m.position = h.position)
    when 'acknowledged' then (
      select jsonb_build_object('release', c.release_id, 'agency', c.agency, 'kind', 'acknowledgment', 'body', null,
               'marks', null)
        from release_recipient c where c.acknowledged_position = h.position) end as said`;

/**
 * The events of a referral, the oldest first. They are read in one statement, since a page may begin after any of them.
 * @param after place of the last row of the page before
 * @param hidden ids of notes, and of what partners said, that the reader may not know
 */
export async function readTimeline(
  db: Queryable,
  id: string,
  after: readonly string[] | null,
  limit: number,
  hidden: readonly string[],
): Promise<TimelineRow[]> {
  const { rows } = await db.query<TimelineRow>(
    `${happened}
     select ${columns} from happened h
      where $2::text[] is null
         or (h.at, h.step, h.position) > (($2::text[])[1]::timestamptz, ($2::text[])[2]::int, ($2::text[])[3]::bigint)
      order by h.at, h.step, h.position limit $3::int`,
    [id, after, limit, hidden],
  );
  return rows;
}

/**
 * The last events that made versions of a referral after `version`, the oldest first; at least those of its last
 * change, where it is not recorded which version that made.
 */
export async function readChangesSince(
  db: Queryable,
  id: string,
  version: number,
  limit: number,
): Promise<TimelineRow[]> {
  const { rows } = await db.query<TimelineRow>(
    `${happened}
     select ${columns} from happened h cross join own
      where h.version > $2::int or h.version is null and h.kind not in ('canceled', 'noted', 'said', 'acknowledged') and h.at >= own.updated_at
      order by h.at desc, h.step desc, h.position desc limit $3::int`,
    [id, version, limit, []],
  );
  return rows.toReversed();
}

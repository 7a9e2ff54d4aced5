import type { ReferralStatus } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { answerBy } from './answer-by.js';
import { hitsOfShown } from './versions.js';

/** Closes a locked referral. @param position of the decision @returns its new version */
export async function close(
  db: Queryable,
  id: string,
  {
    status,
    disposition,
    by,
    position,
  }: { status: ReferralStatus; disposition: string; by: string; position: number },
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update referral
        set status = $2::text, disposition = $3::text, closed_by = $4::text, closed_position = $5::bigint,
            closed_at = (select recorded_at from decision where position = $5::bigint), updated_at = now(), version = version + 1
      where id = $1::uuid returning version`,
    [id, status, disposition, by, position],
  );
  return versionOf(rows);
}

/**
 * Notes a disposition that does not close a locked referral: it waits for somebody else, or it is closed already and what was
 * seized is told.
 * @returns its new version
 */
export async function keepOpen(
  db: Queryable,
  id: string,
  { status, disposition }: { status: ReferralStatus; disposition: string },
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update referral
        set status = $2::text, disposition = $3::text, updated_at = now(), version = version + 1
      where id = $1::uuid returning version`,
    [id, status, disposition],
  );
  return versionOf(rows);
}

/** Brings a locked referral to another status, or leaves it where it is. @returns its new version */
export async function step(db: Queryable, id: string, status: ReferralStatus): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update referral set status = $2::text, updated_at = now(), version = version + 1
      where id = $1::uuid returning version`,
    [id, status],
  );
  return versionOf(rows);
}

/**
 * Opens a locked, closed referral again. The time to answer it begins anew.
 * @returns its new version
 * @throws a unique violation if the shipment has another open referral
 */
export async function reopen(
  db: Queryable,
  id: string,
  {
    status,
    headline,
    respondWithin,
  }: {
    status: ReferralStatus;
    headline: string;
    /** Minutes that its tier has; null where that states none. */
    respondWithin: number | null;
  },
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update referral r
        set status = $2::text, headline = $3::text, disposition = null, closed_by = null, closed_position = null,
            closed_at = null, updated_at = now(), version = version + 1,
            tier_since = now(), asked_at = now(),
            respond_by = (
              select ${answerBy('now()', 't')}
                from (select r.departure_at, (m.transport ->> 'ladingAt')::timestamptz as lading_at, $4::int as respond_within
                        from shipment s join manifest m on m.id = s.manifest_id where s.position = r.position) t)
      where id = $1::uuid returning version`,
    [id, status, headline, respondWithin],
  );
  return versionOf(rows);
}

export function versionOf([row]: readonly { version: number }[]): number {
  if (!row) throw new Error('a locked referral is gone');
  return row.version;
}

/** The new state of a referral whose shipment no longer reaches a tier. */
export interface WithdrawnReferral {
  readonly id: string;
  readonly assessmentId: string;
  readonly knownTo: number;
  readonly score: number;
  readonly incomplete: boolean;
  readonly headline: string;
  readonly status: ReferralStatus;
  /** Who closed it; null if it stays open. */
  readonly closedBy: string | null;
  /** The position of the decision that closed it; null if it stays open. */
  readonly closedPosition: number | null;
}

/**
 * Removes tier, rules and the raising decision from locked, open referrals, and closes those that are to be closed. By
 * when to answer stays, as after every fall, or whatever came and went would have the time begin anew. One
 * that had no tier before, and of which the new assessment says the same, keeps its version.
 */
export async function withdraw(db: Queryable, referrals: readonly WithdrawnReferral[]): Promise<void> {
  if (referrals.length === 0) return;
  await db.query(
    `with withdrawn as (
       update referral r
          set assessment_id = t.assessment_id, known_to = t.known_to, score = t.score, tier = null, rules = '{}',
              headline = t.headline, incomplete = t.incomplete,
              tier_since = case when r.tier is null then r.tier_since else now() end,
              raised_by = null, raised_position = null, raised_at = null, raised_because = null, status = t.status,
              closed_at = case when t.closed_by is not null then now() end, closed_by = t.closed_by,
              closed_position = t.closed_position, version = r.version + t.changed::int,
              updated_at = case when t.changed then now() else r.updated_at end
         from (
           select t.*, o.tier is not null or o.score is distinct from t.score or o.headline <> t.headline
                    or o.status <> t.status
                    or ${hitsOfShown('o')} is distinct from ${hitsOfShown('o', 't')} as changed
             from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::int[], $5::text[], $6::text[], $7::text[],
                    $8::bigint[], $9::boolean[])
                    as t (id, assessment_id, known_to, score, headline, status, closed_by, closed_position, incomplete)
             join referral o on o.id = t.id) t
        where r.id = t.id
        returning r.id, r.version, r.assessment_id, t.changed)
     insert into referral_version (referral_id, version, assessment_id)
     select id, version, assessment_id from withdrawn where changed`,
    [
      referrals.map(({ id }) => id),
      referrals.map(({ assessmentId }) => assessmentId),
      referrals.map(({ knownTo }) => knownTo),
      referrals.map(({ score }) => score),
      referrals.map(({ headline }) => headline),
      referrals.map(({ status }) => status),
      referrals.map(({ closedBy }) => closedBy),
      referrals.map(({ closedPosition }) => closedPosition),
      referrals.map(({ incomplete }) => incomplete),
    ],
  );
}

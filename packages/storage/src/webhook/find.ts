import type { Queryable, Transaction } from '../pool.js';

export type WebhookStatus = 'active' | 'paused' | 'disabled';

/** Which webhooks somebody may know: those that tell people's events, those that tell a feed's, those of an agency. */
export interface WebhookScope {
  readonly people: boolean;
  readonly feeds: boolean;
  /** Those of this agency that hear for exactly these countries. */
  readonly partner: { readonly agency: string; readonly countries: readonly string[] } | null;
}

export interface WebhookRow {
  readonly id: string;
  readonly url: string;
  readonly events: string[];
  readonly feedId: string | null;
  readonly description: string | null;
  readonly status: WebhookStatus;
  readonly disabledReason: string | null;
  readonly failingSince: Date | null;
  readonly formerUntil: Date | null;
  readonly version: number;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Messages that wait, or were given up. */
  readonly waiting: number;
  readonly dead: number;
}

/** Messages are counted up to this many. */
const mostCounted = 10_000;

const columns = `w.id, w.url, w.events, w.feed_id as "feedId", w.description, w.status, w.disabled_reason as "disabledReason",
       w.failing_since as "failingSince", w.former_until as "formerUntil", w.version, w.created_by as "createdBy",
       w.created_at as "createdAt", w.updated_at as "updatedAt"`;
const counted = (status: string): string =>
  `(select count(*)::int from (select from webhook_delivery d
     where d.webhook_id = w.id and d.status = '${status}' limit ${mostCounted}) as counted) as ${status}`;
const whole = `${columns}, ${counted('waiting')}, ${counted('dead')}`;
/** With the scope as $1 to $4. */
const known = `case when w.agency is not null then w.agency = $3::text and w.countries <@ $4::text[] and w.countries @> $4::text[]
       when w.feed_id is null then $1::boolean else $2::boolean end`;
const within = ({ people, feeds, partner }: WebhookScope): unknown[] => [
  people,
  feeds,
  partner?.agency ?? null,
  partner?.countries ?? [],
];

/** The webhooks within a scope after the id `after`, in the order in which they were made. */
export async function list(
  db: Queryable,
  scope: WebhookScope,
  after: string | null,
  limit: number,
): Promise<WebhookRow[]> {
  const { rows } = await db.query<WebhookRow>(
    `select ${whole} from webhook w where ${known} and ($5::uuid is null or w.id > $5::uuid)
      order by w.id limit $6::int`,
    [...within(scope), after, limit],
  );
  return rows;
}

/** @returns null where there is none within the scope */
export async function find(db: Queryable, scope: WebhookScope, id: string): Promise<WebhookRow | null> {
  const { rows } = await db.query<WebhookRow>(
    `select ${whole} from webhook w where ${known} and w.id = $5::uuid`,
    [...within(scope), id],
  );
  return rows[0] ?? null;
}

export interface LockedWebhook {
  readonly id: string;
  readonly url: string;
  readonly events: string[];
  readonly feedId: string | null;
  /** Of a partner's; null for others. */
  readonly agency: string | null;
  readonly status: WebhookStatus;
  readonly version: number;
  readonly secret: Buffer;
}

/** Locks a webhook for the rest of the transaction; null where there is none within the scope. */
export async function lock(db: Queryable, scope: WebhookScope, id: string): Promise<LockedWebhook | null> {
  const { rows } = await db.query<LockedWebhook>(
    `select w.id, w.url, w.events, w.feed_id as "feedId", w.agency, w.status, w.version, w.secret
       from webhook w where ${known} and w.id = $5::uuid for update`,
    [...within(scope), id],
  );
  return rows[0] ?? null;
}

/**
 * How many webhooks an agency has, or with null those that are no partner's. Others who count them to add one wait until the
 * transaction ends.
 */
export async function lockAndCount(tx: Transaction, agency: string | null): Promise<number> {
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended('hammerhead.webhook.' || coalesce($1::text, ''), 0))`,
    [agency],
  );
  const { rows } = await tx.query<{ count: number }>(
    'select count(*)::int as count from webhook where agency is not distinct from $1::text',
    [agency],
  );
  return rows[0]?.count ?? 0;
}

export interface ListeningWebhook {
  readonly id: string;
  readonly events: string[];
  readonly feedId: string | null;
  readonly createdAt: Date;
}

/** The webhooks of people and feeds for which messages are made; those that are paused collect theirs. */
export async function listening(db: Queryable): Promise<ListeningWebhook[]> {
  const { rows } = await db.query<ListeningWebhook>(
    `select id, events, feed_id as "feedId", created_at as "createdAt" from webhook
      where status <> 'disabled' and agency is null order by id`,
  );
  return rows;
}

/** Whether anybody sends under this name: a token was made for the feed, or it brought a manifest. */
export async function isFeed(db: Queryable, feedId: string): Promise<boolean> {
  const { rows } = await db.query<{ known: boolean }>(
    `select exists (select from token where feed_id = $1::text)
         or exists (select from manifest where feed_id = $1::text) as known`,
    [feedId],
  );
  return rows[0]?.known ?? false;
}

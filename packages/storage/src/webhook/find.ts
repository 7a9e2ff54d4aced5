import type { Queryable } from '../pool.js';

export type WebhookStatus = 'active' | 'paused' | 'disabled';

/** Which webhooks somebody may know: those that tell people's events, those that tell a feed's, or both. */
export interface WebhookScope {
  readonly people: boolean;
  readonly feeds: boolean;
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
/** With the scope as $1 and $2. */
const known = `case when w.feed_id is null then $1::boolean else $2::boolean end`;

/** The webhooks within a scope after the id `after`, in the order in which they were made. */
export async function list(
  db: Queryable,
  { people, feeds }: WebhookScope,
  after: string | null,
  limit: number,
): Promise<WebhookRow[]> {
  const { rows } = await db.query<WebhookRow>(
    `select ${whole} from webhook w where ${known} and ($3::uuid is null or w.id > $3::uuid)
      order by w.id limit $4::int`,
    [people, feeds, after, limit],
  );
  return rows;
}

/** @returns null where there is none within the scope */
export async function find(
  db: Queryable,
  { people, feeds }: WebhookScope,
  id: string,
): Promise<WebhookRow | null> {
  const { rows } = await db.query<WebhookRow>(
    `select ${whole} from webhook w where ${known} and w.id = $3::uuid`,
    [people, feeds, id],
  );
  return rows[0] ?? null;
}

export interface LockedWebhook {
  readonly id: string;
  readonly url: string;
  readonly events: string[];
  readonly feedId: string | null;
  readonly status: WebhookStatus;
  readonly version: number;
  readonly secret: Buffer;
}

/** Locks a webhook for the rest of the transaction; null where there is none within the scope. */
export async function lock(
  db: Queryable,
  { people, feeds }: WebhookScope,
  id: string,
): Promise<LockedWebhook | null> {
  const { rows } = await db.query<LockedWebhook>(
    `select w.id, w.url, w.events, w.feed_id as "feedId", w.status, w.version, w.secret
       from webhook w where ${known} and w.id = $3::uuid for update`,
    [people, feeds, id],
  );
  return rows[0] ?? null;
}

/** How many webhooks there are. Others who add one wait until the transaction ends. */
export async function count(db: Queryable): Promise<number> {
  await db.query('lock table webhook in share row exclusive mode');
  const { rows } = await db.query<{ count: number }>('select count(*)::int as count from webhook');
  return rows[0]?.count ?? 0;
}

export interface ListeningWebhook {
  readonly id: string;
  readonly events: string[];
  readonly feedId: string | null;
  readonly createdAt: Date;
}

/** The webhooks for which messages are made; those that are paused collect theirs. */
export async function listening(db: Queryable): Promise<ListeningWebhook[]> {
  const { rows } = await db.query<ListeningWebhook>(
    `select id, events, feed_id as "feedId", created_at as "createdAt" from webhook
      where status <> 'disabled' order by id`,
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

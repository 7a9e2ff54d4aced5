import type { Queryable } from '../pool.js';

/** What a webhook shall be from now on; what is absent stays. */
export interface WebhookChange {
  readonly url?: string | undefined;
  readonly host?: string | undefined;
  readonly events?: readonly string[] | undefined;
  readonly description?: string | null | undefined;
  readonly status?: 'active' | 'paused' | undefined;
}

/** @param by who changes it, whom a recall names from now on */
export async function change(db: Queryable, id: string, changed: WebhookChange, by: string): Promise<void> {
  const { url, host, events, description, status } = changed;
  await db.query(
    `update webhook
        set url = coalesce($2::text, url), host = coalesce($3::text, host), events = coalesce($4::text[], events),
            description = case when $5::boolean then $6::text else description end,
            status = coalesce($7::text, status),
            disabled_reason = case when $7::text is null then disabled_reason end, changed_by = $8::text,
            version = version + 1, updated_at = now()
      where id = $1::uuid`,
    [
      id,
      url ?? null,
      host ?? null,
      events ?? null,
      description !== undefined,
      description ?? null,
      status ?? null,
      by,
    ],
  );
}

/** Gives it a new secret; the one so far signs, too, until `formerUntil`. */
export async function rotateSecret(
  db: Queryable,
  id: string,
  { secret, formerUntil, by }: { readonly secret: Buffer; readonly formerUntil: Date; readonly by: string },
): Promise<void> {
  await db.query(
    `update webhook set former_secret = secret, former_until = $3::timestamptz, secret = $2::bytea,
            changed_by = $4::text, version = version + 1, updated_at = now()
      where id = $1::uuid`,
    [id, secret, formerUntil, by],
  );
}

/** Nothing is sent to it any more. @returns false where that was so already, or it is gone */
export async function disable(db: Queryable, id: string, reason: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `update webhook set status = 'disabled', disabled_reason = $2::text, version = version + 1, updated_at = now()
      where id = $1::uuid and status <> 'disabled'`,
    [id, reason],
  );
  return rowCount === 1;
}

/** Removes it with its messages. */
export async function remove(db: Queryable, id: string): Promise<void> {
  await db.query('delete from webhook where id = $1::uuid', [id]);
}

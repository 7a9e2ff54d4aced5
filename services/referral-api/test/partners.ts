import { type Marks, systemActor } from '@hammerhead/contracts';
import { recordDecision } from '@hammerhead/decisions';
import { hashToken, newToken } from '@hammerhead/service-kit';
import { tokens, transaction, uuidv7 } from '@hammerhead/storage';
import { z } from 'zod';
import type { Logged } from './log.js';
import type { Answer, World } from './world.js';

const answerSchema = z.record(z.string(), z.unknown());

/** Somebody of an agency, who asks by a token of their own. */
export interface Officer {
  get(path: string): Promise<Answer>;
  /** The body as it came. */
  text(
    path: string,
    headers?: Record<string, string>,
  ): Promise<{ status: number; headers: Headers; body: string }>;
  post(path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
}

export async function officer(
  { pool, base }: World,
  subject: string,
  agency: string,
  as: { readonly countries: readonly string[] } | 'analyst' | 'investigator' | 'supervisor' | 'auditor',
): Promise<Officer> {
  const token = newToken();
  await tokens.insert(pool, {
    hash: hashToken(token),
    subject,
    agency,
    createdBy: 'test',
    ...(typeof as === 'string'
      ? { role: as, federal: true }
      : { role: 'partner', countries: [...as.countries], federal: false }),
  });
  const ask = async (
    path: string,
    init: { method?: string; headers?: Record<string, string>; body?: string },
  ) => {
    const response = await fetch(`${base}${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token}` },
    });
    const text = await response.text();
    const body = answerSchema.parse(text === '' ? {} : JSON.parse(text));
    return { status: response.status, headers: response.headers, body };
  };
  return {
    text: async (path, headers = {}) => {
      const response = await fetch(`${base}${path}`, {
        headers: { ...headers, authorization: `Bearer ${token}` },
      });
      return { status: response.status, headers: response.headers, body: await response.text() };
    },
    get: (path) => ask(path, {}),
    post: (path, body, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
}

/** An agreement in force with an agency. */
export async function agreementWith(
  { pool }: World,
  agency: string,
  countries: readonly string[],
): Promise<string> {
  const id = uuidv7();
  await pool.query(
    `insert into agreement (id, agency, countries, ground, assurance, valid_from, created_by, position)
     values ($1::uuid, $2::text, $3::text[], '103.33(a)(2)', 'letter', '2000-01-01', 'test', 1)`,
    [id, agency, countries],
  );
  return id;
}

export interface Recipient {
  readonly agency: string;
  readonly countries: readonly string[];
  readonly agreement: string;
}

/** A release as it stands in the database. */
export async function release(
  { pool }: World,
  shipment: Logged | undefined,
  recipients: readonly Recipient[],
  {
    referral = null,
    marks = null,
  }: { readonly referral?: string | null; readonly marks?: Marks | null } = {},
): Promise<string> {
  if (shipment === undefined) throw new Error('no such bill');
  const id = uuidv7();
  const position = await transaction(pool, (tx) =>
    recordDecision(tx, systemActor('test'), {
      kind: 'release_made',
      body: {
        release: id,
        shipment: shipment.id,
        ...(referral === null ? {} : { referral }),
        bill: shipment.bill,
        recipients: recipients.map(({ countries, ...one }) => ({ ...one, countries: [...countries] })),
        urgency: 'high',
        marks,
        expiresAt: null,
        sha256: '',
      },
    }),
  );
  await pool.query(
    `insert into release (id, shipment_id, referral_id, purpose, tearline, urgency, marks, seen_position, created_by,
                          created_at, position)
     values ($1::uuid, $2::uuid, $3::uuid, 'examination', 'please look', 'high', $4::jsonb, $5::bigint, 'test', now(),
             $6::bigint)`,
    [id, shipment.id, referral, marks === null ? null : JSON.stringify(marks), shipment.position, position],
  );
  for (const { agency, countries, agreement } of recipients)
    await pool.query(
      `insert into release_recipient (release_id, agency, countries, agreement_id)
       values ($1::uuid, $2::text, $3::text[], $4::uuid)`,
      [id, agency, countries, agreement],
    );
  return id;
}

import type { Marks } from '@hammerhead/contracts';
import { hashToken, newToken } from '@hammerhead/service-kit';
import { tokens, uuidv7 } from '@hammerhead/storage';
import { z } from 'zod';
import type { Logged } from './log.js';
import type { World } from './world.js';

/** The text and the JSON of an answer; a table has no JSON. */
export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

export type Officer = (path: string, headers?: Record<string, string>) => Promise<Told>;

const bodySchema = z.record(z.string(), z.unknown());

/** A partner's officer, as who reads. */
export async function officer(
  { pool, base }: World,
  subject: string,
  agency: string | undefined,
  countries: readonly string[],
): Promise<Officer> {
  const token = newToken();
  await tokens.insert(pool, {
    hash: hashToken(token),
    role: 'partner',
    subject,
    agency,
    countries: [...countries],
    createdBy: 'test',
  });
  return async (path, headers = {}) => {
    const response = await fetch(`${base}${path}`, {
      headers: { ...headers, authorization: `Bearer ${token}` },
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? bodySchema.parse(JSON.parse(text)) : {},
    };
  };
}

/** An agreement in force, as it is stored. */
export async function agree({ pool }: World, agency: string, countries: readonly string[]): Promise<string> {
  const id = uuidv7();
  await pool.query(
    `insert into agreement (id, agency, countries, ground, assurance, valid_from, created_by, position)
     values ($1, $2, $3, '103.33(a)(2)', 'a letter', '2020-01-01', 'test',
             (select coalesce(max(position), 0) + 1 from agreement))`,
    [id, agency, countries],
  );
  return id;
}

export interface Handed {
  readonly shipment: Logged | undefined;
  readonly agreement: string;
  readonly agency: string;
  readonly countries: readonly string[];
  readonly urgency?: 'low' | 'normal' | 'high' | 'immediate';
  readonly tearline?: string;
  readonly answerBy?: string;
  readonly expiresAt?: string;
  readonly marks?: Marks;
  readonly createdAt?: string;
}

/** A release to one recipient, as it is stored. */
export async function hand({ pool }: World, { shipment, agreement, agency, countries, ...said }: Handed) {
  if (shipment === undefined) throw new Error('there is no such shipment');
  const id = uuidv7();
  await pool.query(
    `insert into release (id, shipment_id, purpose, tearline, urgency, answer_by, expires_at, marks, rel_to, seen_position,
                          created_by, created_at, position)
     values ($1, $2, 'Examination on arrival', $3, $4, $5, $6, $7, $8, $9, 'the supervisor', $10, 1)`,
    [
      id,
      shipment.id,
      said.tearline ?? 'Please examine it.',
      said.urgency ?? 'normal',
      said.answerBy ?? null,
      said.expiresAt ?? null,
      said.marks === undefined ? null : JSON.stringify(said.marks),
      said.marks?.relTo ?? null,
      shipment.position,
      said.createdAt ?? new Date().toISOString(),
    ],
  );
  await pool.query(
    'insert into release_recipient (release_id, agency, countries, agreement_id) values ($1, $2, $3, $4)',
    [id, agency, countries, agreement],
  );
  return id;
}

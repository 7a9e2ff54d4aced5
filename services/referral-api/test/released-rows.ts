import { hashToken, newToken } from '@hammerhead/service-kit';
import { type Pool, tokens, uuidv7 } from '@hammerhead/storage';
import type { World } from './world.js';

/** What an agreement with the customs of Jamaica says. */
export const terms = {
  agency: 'JCA',
  countries: ['JM'],
  ground: '103.33(a)(2)',
  assurance: 'Customs Mutual Assistance Agreement, article 11',
};

interface Made {
  readonly agency?: string;
  readonly expired?: boolean;
  readonly withdrawn?: boolean;
  readonly answered?: boolean;
  readonly reads?: readonly { subject: string; channel: string; times: number }[];
}

/** Something that was released under an agreement, with who read it, as rows; its id. */
export async function released(
  pool: Pool,
  agreement: string,
  { agency = 'JCA', expired = false, withdrawn = false, answered = false, reads = [] }: Made,
): Promise<string> {
  const id = uuidv7();
  await pool.query(
    `insert into release (id, shipment_id, purpose, tearline, urgency, expires_at, seen_position, created_by, created_at,
                          position)
     select $1::uuid, $2::uuid, 'examination', 'Please examine.', 'high', case when $3 then now() - interval '1 hour' end, 1,
            'the supervisor', now(), coalesce(max(position), 0) + 1 from release`,
    [id, uuidv7(1), expired],
  );
  await pool.query(
    `insert into release_recipient (release_id, agency, countries, agreement_id, withdrawn_at, withdrawn_by,
                                    withdrawal_reason)
     select $1::uuid, $2::text, countries, id, case when $4 then now() end, case when $4 then 'x' end,
            case when $4 then 'x' end
       from agreement where id = $3::uuid`,
    [id, agency, agreement, withdrawn],
  );
  for (const { subject, channel, times } of reads)
    await pool.query(
      `insert into release_read (release_id, agency, subject, channel, first_at, last_at, times, shipment_position)
       values ($1::uuid, $2::text, $3::text, $4::text, now(), now(), $5::int, 1)`,
      [id, agency, subject, channel, times],
    );
  if (answered)
    await pool.query(
      `insert into release_message (id, release_id, agency, number, kind, body, by, at, position)
       values ($1::uuid, $2::uuid, $3::text, 1, 'answer', '{}', 'b.brown', now(), 1)`,
      [uuidv7(), id, agency],
    );
  return id;
}

/** An answer as CSV, asked for by an analyst. */
export async function csvOf({ pool, base }: World, path: string) {
  const token = newToken();
  await tokens.insert(pool, {
    hash: hashToken(token),
    role: 'analyst',
    subject: 'of CSV',
    federal: true,
    createdBy: 'test',
  });
  const response = await fetch(`${base}${path}`, {
    headers: { authorization: `Bearer ${token}`, accept: 'text/csv' },
  });
  const { status, headers } = response;
  return {
    status,
    type: headers.get('content-type'),
    link: headers.get('link'),
    body: await response.text(),
  };
}

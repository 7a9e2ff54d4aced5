import { uuidv7 } from '@hammerhead/storage';
import type { World } from './world.js';

/** An agreement in force with an agency; gives its id. */
export async function agree(
  { pool }: Pick<World, 'pool'>,
  agency: string,
  countries: readonly string[],
  { validFrom = '2023-01-01T00:00:00Z', validTo }: { validFrom?: string; validTo?: string } = {},
): Promise<string> {
  const id = uuidv7();
  await pool.query(
    `insert into agreement (id, agency, countries, ground, assurance, valid_from, valid_to, created_by, position)
     values ($1, $2, $3, '103.33(a)(2)', 'letter of 2023-02-01', $4, $5, 'test',
             (select coalesce(min(position), 0) - 1 from agreement))`,
    [id, agency, countries, validFrom, validTo ?? null],
  );
  return id;
}

/** Releases the shipment of a referral to an agency, under an agreement made for it. */
export async function releaseTo(
  w: World,
  referral: string,
  { agency, countries }: { readonly agency: string; readonly countries: readonly string[] },
): Promise<void> {
  await agree(w, agency, countries);
  const body = { agency, countries, purpose: 'examination', tearline: 'Please examine.', urgency: 'high' };
  const { status } = await w.post(`${referral}/release`, body, 'supervisor', { 'if-match': '*' });
  if (status !== 201) throw new Error(`it was not released: ${status}`);
}

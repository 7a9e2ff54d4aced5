import { type Marks, type ReadChannel, systemActor, type Urgency } from '@hammerhead/contracts';
import { recordDecision, relToOf } from '@hammerhead/decisions';
import { releases, transaction, uuidv7 } from '@hammerhead/storage';
import type { Logged } from '../log.js';
import type { World } from '../world.js';
import { agree } from './agreement.js';

export interface Recipient {
  readonly agency: string;
  readonly countries: readonly string[];
  readonly agreement: string;
}

/** What a release says beside to whom it goes. */
export interface Saying {
  readonly referral?: string;
  readonly urgency?: Urgency;
  readonly tearline?: string;
  readonly answerBy?: string;
  readonly expiresAt?: string;
  readonly marks?: Marks;
  /** By default now. */
  readonly createdAt?: string;
}

/** Stores a release without asking whether it may be: also one whose time is over, or that says again what stands. */
export async function release(
  { pool }: Pick<World, 'pool'>,
  shipment: Logged | undefined,
  recipients: readonly Recipient[],
  { referral, marks, urgency = 'normal', tearline = 'Please examine it.', ...said }: Saying = {},
): Promise<string> {
  if (shipment === undefined) throw new Error('there is no such shipment');
  const id = uuidv7();
  const { answerBy = null, expiresAt = null, createdAt } = said;
  await transaction(pool, async (tx) => {
    const position = await recordDecision(tx, systemActor('test'), {
      kind: 'release_made',
      body: {
        release: id,
        shipment: shipment.id,
        ...(referral === undefined ? {} : { referral }),
        bill: shipment.bill,
        recipients: recipients.map(({ countries, ...one }) => ({ ...one, countries: [...countries] })),
        urgency,
        marks: marks ?? null,
        expiresAt,
        sha256: '',
      },
    });
    await releases.insert(tx, {
      id,
      shipmentId: shipment.id,
      referralId: referral ?? null,
      purpose: 'Examination on arrival',
      tearline,
      urgency,
      answerBy,
      expiresAt,
      marks: marks ?? null,
      relTo: relToOf(marks ?? null),
      seenPosition: shipment.position,
      by: 'the supervisor',
      position,
      recipients: recipients.map(({ agreement: agreementId, ...one }) => ({ ...one, agreementId })),
    });
    if (createdAt !== undefined)
      await tx.query('update release set created_at = $2::timestamptz where id = $1', [id, createdAt]);
  });
  return id;
}

/** What became of a copy. */
interface Fate {
  readonly agency?: string;
  readonly countries?: readonly string[];
  readonly expired?: boolean;
  readonly withdrawn?: boolean;
  readonly answered?: boolean;
  readonly reads?: readonly { subject: string; channel: ReadChannel; times: number }[];
}

/** Stores a release of a shipment that was deleted since, and what became of its one copy. */
export async function released(
  { pool }: Pick<World, 'pool'>,
  agreement: string,
  { agency = 'JCA', countries = ['JM'], expired, withdrawn, answered, reads = [] }: Fate,
): Promise<string> {
  const at = new Date();
  const shipment = { id: uuidv7(1), position: 1, bill: 'GONE' };
  const expiresAt = new Date(at.getTime() - 3_600_000).toISOString();
  const saying = expired === true ? { expiresAt } : {};
  const id = await release({ pool }, shipment, [{ agency, countries, agreement }], saying);
  const { rows } = await pool.query<{ position: number }>('select position from release where id = $1', [id]);
  const position = rows[0]?.position ?? 0;
  const copy = { release: id, agency };
  if (withdrawn === true)
    await releases.withdrawCopies(pool, { release: id, agencies: [agency], by: 'x', reason: 'x', position });
  for (const { times, ...by } of reads)
    for (let time = 0; time < times; time += 1)
      await releases.recordReads(pool, { agency, ...by, at }, [{ id, shipmentPosition: 1 }]);
  if (answered === true)
    await transaction(pool, (tx) =>
      releases.say(tx, copy, {
        id: uuidv7(),
        number: 1,
        kind: 'answer',
        body: { outcome: 'examined_clean' },
        marks: null,
        by: 'b.brown',
        byAgency: agency,
        position,
        confirms: false,
      }),
    );
  return id;
}

/** Releases the shipment of a referral to an agency, as a supervisor does, under an agreement made for it. */
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

import { type Actor, confirming, type Decision, type Marks, type StoredAnswer } from '@hammerhead/contracts';
import {
  type LockedCopy,
  releases,
  rescores,
  type Said,
  seizures,
  type Transaction,
} from '@hammerhead/storage';
import { standingStated } from '../referral/stated.js';
import { confirmsContraband, foundOf } from './found.js';
import { markedWith } from './marks.js';
import { say } from './say.js';

export type AnswerRecord = Extract<Decision, { kind: 'partner_answer' }>['body'];

/**
 * Writes down an answer that stands from now on. Firearms, parts or ammunition that were found are a seizure, and the
 * shipments around it are scored again. Another answer of an agency that said so, about this copy or an earlier one of the
 * shipment, takes it back, unless somebody else confirms it still: another partner, or how a referral was closed.
 */
export async function sayAnswer(
  tx: Transaction,
  actor: Actor,
  copy: LockedCopy,
  last: number,
  {
    kind,
    body,
    marks: own,
    record,
  }: {
    readonly kind: 'answer' | 'correction';
    readonly body: StoredAnswer;
    readonly marks: Marks | undefined;
    readonly record: (body: AnswerRecord) => Promise<number>;
  },
): Promise<Said> {
  const { shipmentId, referralId, bill, seenPosition } = copy;
  // Before the log is locked.
  const position = (await standingStated(tx, shipmentId))?.position ?? seenPosition;
  const confirms = confirmsContraband(body);
  const marks = markedWith(own);
  const said = await say(
    tx,
    actor,
    copy,
    last,
    { kind, body: { ...body }, marks: own, confirms },
    (reference) =>
      record({
        ...reference,
        shipment: shipmentId,
        ...(referralId === null ? {} : { referral: referralId }),
        position,
        bill,
        outcome: body.outcome,
        found: foundOf(body),
        ...(marks === null ? {} : { marks }),
      }),
  );
  const changed = confirms
    ? await seizures.record(tx, said.position, { id: shipmentId, position })
    : (await releases.hasConfirmed(tx, shipmentId, copy.agency)) &&
      (await seizures.revoke(tx, shipmentId, confirming, said.position));
  if (changed) await rescores.request(tx, said.position, 'seizure');
  return said;
}

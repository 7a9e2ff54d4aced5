import { parseStored, type RetentionDeleted } from '@hammerhead/contracts';
import { decodeImprint, imprintOf, UnseenParties } from '@hammerhead/imprint';
import {
  type AgedManifest,
  type AgedShipment,
  log,
  retention,
  type RetentionRunRow,
  type Transaction,
} from '@hammerhead/storage';
import { oldBefore, othersBefore, verdictOn } from './policy/verdict.js';
import { redactDecisions } from './redact-decisions.js';

export interface ManifestsStep {
  /** The first position of the last manifest that is done. */
  readonly reached: number;
  /** False where no manifest was left to look at. */
  readonly more: boolean;
  readonly deleted: Partial<RetentionDeleted>;
}

/**
 * Deletes the next shipments that are due, at most `size`, and the manifests of which none is left. Those who decide about
 * a referral lock it before the log, so this does, too; from the lock on the log nobody appends, places a hold or has
 * anything scored again.
 * @returns null while shipments are being scored again
 */
export async function deleteManifests(
  tx: Transaction,
  { day, position, reached }: RetentionRunRow,
  size: number,
): Promise<ManifestsStep | null> {
  const search = { after: reached, before: oldBefore(day), shipments: size, heldAt: position };
  await retention.exclude(tx);
  const seen = await retention.findAged(tx, search);
  if (seen.length === 0) return { reached, more: false, deleted: {} };
  await retention.lockReferrals(
    tx,
    seen.flatMap(({ shipments }) => shipments.flatMap(({ referrals }) => referrals.map(({ id }) => id))),
  );
  await log.lockHead(tx);
  if (await retention.isScoringAgain(tx)) return null;
  const aged = await retention.findAged(tx, search);
  const batch = batchOf(aged, day, size);
  return { reached: batch.reached, more: true, deleted: await deleteBatch(tx, batch, day) };
}

interface Batch {
  readonly reached: number;
  readonly shipments: readonly AgedShipment[];
  /** Those of which nothing stays once the shipments are gone. */
  readonly manifests: readonly AgedManifest[];
}

function batchOf(aged: readonly AgedManifest[], day: string, size: number): Batch {
  const shipments: AgedShipment[] = [];
  const manifests: AgedManifest[] = [];
  let reached = 0;
  for (const manifest of aged) {
    const { departedAt, receivedAt, holds } = manifest;
    const verdict = (one: Pick<AgedShipment, 'referrals' | 'seized' | 'beingScored' | 'holds'>) =>
      verdictOn({ departedAt, receivedAt, ...one, holds: [...one.holds, ...holds] }, day).outcome;
    const due = manifest.shipments.filter((one) => verdict(one) === 'due');
    const room = size - shipments.length;
    shipments.push(...due.slice(0, room));
    // The next batch goes on with the rest of it.
    if (due.length > room) break;
    const empty = verdict({ referrals: [], seized: false, beingScored: false, holds: [] }) === 'due';
    if (empty && due.length === manifest.shipments.length) manifests.push(manifest);
    reached = manifest.firstPosition;
  }
  return { reached, shipments, manifests };
}

async function deleteBatch(
  tx: Transaction,
  { shipments, manifests }: Batch,
  day: string,
): Promise<Partial<RetentionDeleted>> {
  const ids = shipments.map(({ id }) => id);
  const referrals = shipments.flatMap((one) => one.referrals.map(({ id }) => id));
  const places = shipments.flatMap((one) => one.places);
  const going = manifests.flatMap(({ feedId, revisions }) => revisions.map((one) => ({ ...one, feedId })));
  const contents = await retention.findContents(
    tx,
    places.map(({ position }) => position),
  );
  const named = partiesIn(contents);
  const redacted = await redactDecisions(tx, await retention.findNaming(tx, { shipments: ids, referrals }));
  const removed = await retention.removeShipments(tx, { shipments: ids, referrals, places });
  const gone = await retention.removeManifests(tx, going);
  await retention.removeChunks(tx, [
    ...places.map(({ position }) => position),
    ...going.map(({ firstPosition }) => firstPosition),
  ]);
  await retention.redactHolds(tx, [...ids, ...referrals, ...going.map(({ id }) => id)]);
  const submissions = await retention.removeSubmissionsOf(tx, going, othersBefore(day));
  const parties = await retention.removeParties(tx, named);
  return { shipments: ids.length, ...removed, manifests: gone, submissions, parties, redacted };
}

/** The keys of the parties that these revisions name, as scoring wrote them into the directory. */
function partiesIn(contents: Awaited<ReturnType<typeof retention.findContents>>): string[] {
  const named = new UnseenParties(() => false);
  for (const { document, transport, imprint, position } of contents) {
    const shipment = parseStored(document);
    const { links } = imprint === null ? imprintOf(shipment, parseStored(transport)) : decodeImprint(imprint);
    named.add(shipment, links, position);
  }
  return named.rows().map(({ key }) => key);
}

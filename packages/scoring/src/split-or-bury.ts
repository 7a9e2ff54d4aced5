import { chunks, type OpenChunk, type Transaction } from '@hammerhead/storage';

/**
 * Handles a chunk whose scoring failed repeatedly. A chunk of several shipments is cut in two halves that are queued
 * anew, so that in the end only the faulty shipment is left behind, as a dead letter.
 * @returns the halves to queue; none if the chunk is now a dead letter, or was finished meanwhile
 */
export async function splitOrBury(
  tx: Transaction,
  { firstPosition, lastPosition }: OpenChunk,
  attempts: number,
  error: string,
): Promise<OpenChunk[]> {
  const shipments = await chunks.lockFailing(tx, firstPosition, lastPosition);
  if (shipments === null) return [];
  if (shipments <= 1) {
    await chunks.giveUp(tx, firstPosition, attempts, error);
    return [];
  }
  const [left, right] = await chunks.findHalves(tx, firstPosition, lastPosition);
  if (!left || !right)
    throw new Error(`the chunk from ${firstPosition} to ${lastPosition} has no two shipments`);
  await chunks.cut(tx, { ...left, firstPosition }, right);
  return [{ firstPosition, lastPosition: left.lastPosition }, right];
}

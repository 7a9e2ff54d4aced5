import { fromStored, partiesSchema, partySchema } from '@hammerhead/contracts';
import type { NamedOnShipment } from '@hammerhead/storage';
import { z } from 'zod';
import { type Mention, mentionsOf } from './graph/mention.js';
import { type KnownKeys, keysOf } from './keys.js';

const filedSchema = z.object({
  usppi: partySchema.nullish(),
  ultimateConsignee: partySchema.nullish(),
  forwarder: partySchema.nullish(),
  intermediateConsignee: partySchema.nullish(),
});

/** Everyone whom a stored shipment names, by what they are found. */
export function readNamed(row: NamedOnShipment): { readonly keys: KnownKeys; readonly mention: Mention }[] {
  const filed = fromStored(filedSchema, row.filed);
  const mentions = mentionsOf({
    manifest: fromStored(partiesSchema, row.parties),
    // The database writes null for what the EEI does not say.
    eei: {
      shipper: filed.usppi ?? undefined,
      consignee: filed.ultimateConsignee ?? undefined,
      forwarder: filed.forwarder ?? undefined,
      intermediateConsignee: filed.intermediateConsignee ?? undefined,
    },
  });
  return mentions.map((mention) => ({ keys: keysOf(mention.identity), mention }));
}

import { z } from 'zod';
import { partySchema } from '../manifest/party.js';
import type { Party } from '../manifest/manifest.js';

/** Whom an exclusion clears: everybody of a name, or a party that was seen on shipments. */
export const exclusionScopes = ['party', 'name'] as const;

/**
 * A party that was seen, as the log stores it: its names that were cleared, and how shipments wrote it. What it is
 * known by again (address, phones, emails, identifiers) is made of the writings when it is needed, as keys may change.
 * The schema is never used to validate a row.
 */
export interface SeenParty {
  readonly names: readonly string[];
  readonly writings: readonly SeenWriting[];
  /** Whether there may be more writings than were kept. */
  readonly cut?: boolean;
}

/** A party as a shipment wrote it, and the source that names it so: what EEI alone states is confidential. */
export type SeenWriting = Party & { readonly source?: 'manifest' | 'eei' };

export const seenPartySchema = z.object({
  names: z.array(z.string()),
  writings: z.array(z.looseObject({ name: partySchema.shape.name })),
  cut: z.boolean().optional(),
});

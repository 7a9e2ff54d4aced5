import { parseStored, type Shipment } from '@hammerhead/contracts';
import {
  anchorOf,
  decodeImprint,
  eachNamed,
  encodeImprint,
  gistOf,
  type Imprint,
  imprintOf,
  keyUuid,
  partyKey,
} from '@hammerhead/imprint';
import type { FactRow, KeyedShipment, MovedKey, StandingFact } from '@hammerhead/storage';
import { formerKeys } from './former-keys.js';

/** A stored shipment with the keys that this release makes of it. */
export interface Recomputed {
  readonly stored: KeyedShipment;
  readonly shipment: Shipment;
  readonly links: Imprint['links'];
  readonly imprint: Uint8Array;
  readonly gist: number;
  /** Something else than what stands. */
  readonly changed: boolean;
}

/** @throws where a stored document is none of ours */
export function recompute(stored: KeyedShipment): Recomputed {
  const shipment = parseStored(stored.document);
  const made = imprintOf(shipment, parseStored(stored.transport));
  const imprint = encodeImprint(made);
  const gist = gistOf(shipment);
  const changed =
    stored.imprint === null || gist !== stored.gist || Buffer.compare(stored.imprint, imprint) !== 0;
  return { stored, shipment, links: made.links, imprint, gist, changed };
}

/** What became of the parties' keys on a shipment; what an older release left no imprint of tells nothing. */
export function movedKeys({ stored, shipment, links }: Recomputed): MovedKey[] {
  if (stored.imprint === null) return [];
  const before = formerKeys(shipment, decodeImprint(stored.imprint).links);
  const moved: MovedKey[] = [];
  eachNamed(shipment, links, (named) => {
    const from = before.get(named.role);
    const to = partyKey(named.name, anchorOf(named));
    if (from !== undefined && from !== to) moved.push({ from: keyUuid(from), to: keyUuid(to) });
  });
  return moved;
}

/** Which facts of shipments go, and which come. @param supersededBy by position, the revision that replaced it */
export function changedFacts(
  shipments: readonly Recomputed[],
  standing: readonly StandingFact[],
  supersededBy: ReadonlyMap<number, number | null>,
): { readonly gone: readonly StandingFact[]; readonly added: readonly FactRow[] } {
  const wanted = new Map<string, FactRow>();
  for (const { stored, links } of shipments)
    for (const fact of links)
      wanted.set(`${stored.position} ${fact.key}`, {
        fact,
        day: stored.day,
        position: stored.position,
        supersededBy: supersededBy.get(stored.position) ?? null,
      });
  const gone: StandingFact[] = [];
  for (const fact of standing) {
    const at = `${fact.position} ${fact.key}`;
    const row = wanted.get(at);
    const stays =
      row !== undefined &&
      row.fact.kind === fact.kind &&
      row.fact.roles === fact.roles &&
      (row.fact.own | 0) === fact.own;
    if (stays) wanted.delete(at);
    else gone.push(fact);
  }
  return { gone, added: [...wanted.values()] };
}

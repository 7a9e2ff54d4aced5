import type { Random } from '@hammerhead/primitives';
import { encodeImprint, type Imprint, type Link, type LinkKind, type linkRoles } from '@hammerhead/imprint';
import { imprint, link } from './imprints.js';

/** What happens to a log. */
export type Happening =
  | {
      readonly what: 'shipment';
      readonly position: number;
      readonly imprint: Imprint;
      readonly bytes: Uint8Array;
    }
  | { readonly what: 'superseded'; readonly position: number; readonly by: number }
  | {
      readonly what: 'seizure';
      readonly position: number;
      readonly shipment: number;
      readonly day: number;
      readonly bytes: Uint8Array;
    }
  | { readonly what: 'revoked'; readonly position: number; readonly by: number };

type Role = keyof (typeof linkRoles)['manifest'];
const partyRoles = ['shipper', 'consignee', 'notify', 'forwarder'] as const satisfies readonly Role[];
const kinds = ['name', 'address', 'phone', 'email', 'id'] as const satisfies readonly LinkKind[];

/**
 * A small world in which everything that can happen does, often: few keys on many shipments, hubs, shipments to
 * oneself, bills in parts, departures in any order and centuries away, revisions, cancellations, seizures.
 */
export function* happenings(random: Random, shipments: number): Generator<Happening, void, undefined> {
  let position = random.between(1, 1_000);
  const current: { position: number; bytes: Uint8Array; day: number }[] = [];
  const seizures: number[] = [];
  for (let count = 0; count < shipments; count += 1) {
    position += random.chance(0.2) ? random.between(2, 5) : 1;
    const made = anImprint(random, 20_000 + Math.floor(count / 4));
    const bytes = encodeImprint(made);
    yield { what: 'shipment', position, imprint: made, bytes };
    current.push({ position, bytes, day: made.day });
    if (random.chance(0.1)) {
      const [old] = current.splice(random.between(0, current.length - 1), 1);
      // By the revision just appended, or by a cancellation of its own.
      const by = random.chance(0.5) && old?.position !== position ? position : ++position;
      if (old !== undefined) yield { what: 'superseded', position: old.position, by };
    }
    const cargo = current[random.between(0, current.length - 1)];
    if (random.chance(0.02) && cargo !== undefined) {
      position += 1;
      seizures.push(position);
      const { position: shipment, bytes: seized, day } = cargo;
      yield { what: 'seizure', position, shipment, day: day + random.between(0, 9), bytes: seized };
    }
    const seizure = seizures[0];
    if (random.chance(0.005) && seizure !== undefined) {
      seizures.shift();
      position += 1;
      yield { what: 'revoked', position: seizure, by: position };
    }
  }
}

function anImprint(random: Random, today: number): Imprint {
  const day = random.chance(0.005) ? random.between(-700_000, 2_900_000) : today + random.between(-30, 30);
  const person = (): number => (random.chance(0.05) ? 0 : random.between(1, 60));
  const [shipper, consignee] = [person(), person()];
  const links = new Map<string, Link>();
  for (const role of partyRoles) {
    if (role !== 'shipper' && role !== 'consignee' && random.chance(0.6)) continue;
    const own = role === 'shipper' ? shipper : role === 'consignee' ? consignee : person();
    for (const kind of kinds) if (random.chance(0.7)) add(links, partyLink(random, kind, own, role));
  }
  const shipment = ['shipment'] as const;
  if (random.chance(0.5)) add(links, link('container', `C${random.between(1, 12)}`, 0, shipment));
  if (random.chance(0.5)) add(links, link('itn', `I${random.between(1, 80)}`, 0, shipment));
  if (random.chance(0.5)) add(links, link('masterBill', `M${random.between(1, 12)}`, 0, shipment));
  return imprint({
    day,
    arrivalDay: day + random.between(0, 20),
    voyage: random.between(1, 90),
    conveyance: random.between(0, 9),
    shipper,
    consignee,
    toPerson: random.chance(0.7),
    fromPerson: random.chance(0.7),
    shipperTown: random.between(0, 6),
    town: random.between(0, 6),
    state: random.between(0, 5),
    underThreshold: random.between(0, 2),
    heavy: random.chance(0.2),
    parts: random.chance(0.1) ? random.between(0, 31) : 0,
    possibleParts: random.chance(0.1) ? random.between(0, 31) : 0,
    heading: random.chance(0.2) ? 0 : random.between(100, 9_800),
    split: random.chance(0.1) ? random.between(1, 20) : 0,
    links: [...links.values()],
  });
}

/** Most keys are few people's, some a crowd's. */
function partyLink(random: Random, kind: LinkKind, own: number, role: Role): Link {
  if (kind === 'name') return link(kind, `${own}`, own, [role]);
  const crowd = random.chance(0.25);
  const value = crowd ? `crowd ${random.between(1, 2)}` : `${own === 0 ? 0 : own % 50}`;
  return random.chance(0.1)
    ? link(kind, value, random.between(1, 60), [], [role])
    : link(kind, value, own, [role]);
}

function add(links: Map<string, Link>, one: Link): void {
  const before = links.get(one.key);
  links.set(one.key, before === undefined ? one : { ...before, roles: before.roles | one.roles });
}

import type { StoredJson, Transport } from '@hammerhead/contracts';
import { sameBill } from '../shipment/bill.js';

/** What the manifest states of a shipment as it stands; texts are JSON. */
export interface Cargo {
  readonly bill: string;
  readonly destination: string;
  readonly manifestNumber: string;
  readonly departureAt: Date;
  readonly transport: StoredJson<Transport>;
  /** Whether the feed has canceled it since; then the rest is of the last revision that states it. */
  readonly canceled: boolean;
  /** Of that revision in the log. */
  readonly shipmentPosition: number;
}

/**
 * SQL: the last revision that states the shipment of a release `l`, as `cargo`, and its manifest, as `carried`. Nothing of
 * them is longer for what EEI says; their indexes lead to them.
 */
export const withCargo = `
  cross join lateral (
    select s.position, s.bill, s.destination, s.manifest_id, s.id, s.document
      from (select bill from shipment where position = l.seen_position offset 0) as seen
      join shipment s on ${sameBill('s', 'seen')} and s.id = l.shipment_id and s.state in ('scored', 'out_of_scope')
     order by s.position desc limit 1) as cargo
  cross join lateral (
    select number, transport, departure_at from manifest where id = cargo.manifest_id offset 0) as carried`;

/** SQL: the columns of {@link Cargo}, of {@link withCargo}. */
export const cargoColumns = `
  cargo.bill, cargo.destination, carried.number as "manifestNumber", carried.departure_at as "departureAt",
  carried.transport, cargo.position as "shipmentPosition",
  exists (select from shipment k where ${sameBill('k', 'cargo')} and k.id = cargo.id and k.state = 'canceled'
             and k.superseded_by is null) as canceled`;

/**
 * SQL: what a document states but for EEI (15 CFR 30.60). It is left behind in the database: what is neither sent nor parsed
 * makes no answer later, however much of it there is.
 */
export const withoutEei = (document: string): string =>
  `(select json_object_agg(member.key, member.value) from json_each(${document}) as member where member.key <> 'eei')`;

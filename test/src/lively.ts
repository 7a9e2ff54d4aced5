import { dayMs } from '@hammerhead/primitives';
import type { Manifest, Shipment } from '@hammerhead/contracts';
import { syntheticManifests } from '@hammerhead/synthetic';

/**
 * The synthetic feed with what it has none of: revisions that change, cancel by name or omit, some before the revision
 * that they replace; the parts of a split bill; and manifests that come when their conveyance has left. Every manifest
 * in the order in which it is to be sent.
 * @param now what has left left two days before; the rest departs two weeks after
 */
export function livelyFeed(shipments: number, now: Date): Manifest[] {
  const departingFrom = new Date(now.getTime() + 14 * dayMs).toISOString();
  const feed = [...syntheticManifests({ shipments, seed: 11, departingFrom })];
  const left = new Date(now.getTime() - 2 * dayMs).toISOString();
  const order: Manifest[] = [];
  let part: Shipment | undefined;
  for (const [index, original] of feed.entries()) {
    const manifest: Manifest = {
      ...original,
      ...(index % 5 === 4 && { transport: departing(original.transport, left) }),
      shipments: [...original.shipments, ...(part === undefined ? [] : [partOf(part, 2)])],
    };
    part = manifest.shipments.find(isShipment);
    order.push(manifest);
    const revised = order[order.length - 3];
    if (revised === undefined || revised.revision !== 1) continue;
    const second = revisionOf(revised);
    if (index % 2 === 0) order.push(second);
    else order.push({ ...revisionOf(second), revision: 3 }, second);
  }
  return order;
}

function departing(transport: Manifest['transport'], departureAt: string): Manifest['transport'] {
  const { mode, carrier, conveyance, voyage, portOfExport, portOfUnlading } = transport;
  const named = { ...(conveyance && { conveyance }), ...(voyage && { voyage }), ...(carrier && { carrier }) };
  return { mode, ...named, portOfExport, portOfUnlading, departureAt };
}

const isShipment = (shipment: Manifest['shipments'][number]): shipment is Shipment =>
  shipment.canceled !== true;

const partOf = (shipment: Shipment, number: number): Shipment => ({ ...shipment, part: { number, of: 2 } });

/** Cancels one bill by name and omits another; a third gets other goods. */
function revisionOf(manifest: Manifest): Manifest {
  const shipments = manifest.shipments.flatMap((shipment, index): Manifest['shipments'] => {
    if (index % 10 === 1) return [];
    if (index % 10 === 4) return [{ bill: shipment.bill, canceled: true }];
    if (index % 10 !== 7 || !isShipment(shipment)) return [shipment];
    return [{ ...shipment, goods: [...shipment.goods, { description: 'USED CLOTHING', valueUsd: 40 }] }];
  });
  return { ...manifest, revision: manifest.revision + 1, shipments };
}

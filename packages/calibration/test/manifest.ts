import type { Manifest } from '@hammerhead/contracts';

/** A manifest with one shipment of these goods for each bill. */
export function manifestOf(
  number: string,
  goods: Readonly<Record<string, { description: string; hs?: string; valueUsd?: number }>>,
  destination = 'JM',
): Manifest {
  return {
    manifestNumber: number,
    revision: 1,
    transport: {
      mode: 'vessel',
      portOfExport: 'USMIA',
      portOfUnlading: 'JMKIN',
      departureAt: '2026-03-05T00:00:00Z',
    },
    shipments: Object.entries(goods).map(([bill, line]) => ({
      bill,
      destination,
      parties: { shipper: { name: 'Devon Clarke' }, consignee: { name: 'Marcia Brown' } },
      goods: [line],
    })),
  };
}

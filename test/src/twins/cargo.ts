import type { manifestSchema, shipmentSchema } from '@hammerhead/contracts';
import type { z } from 'zod';

/** As a feed may send it. */
export type Sent = z.input<typeof manifestSchema>;
export type Cargo = z.input<typeof shipmentSchema>;
export type Eei = NonNullable<Cargo['eei']>;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** The same in both worlds, so that times of manifests are compared as they are. */
const start = Math.ceil(Date.now() / hourMs) * hourMs;
const at = (milliseconds: number): string => new Date(start + milliseconds).toISOString();

export const departureAt = at(3 * dayMs);
const transport = {
  mode: 'vessel',
  carrier: 'AMQT',
  conveyance: 'Caribe Pioneer',
  imo: '9074729',
  voyage: '0123W',
  portOfExport: 'USMIA',
  portOfUnlading: 'JMKIN',
  ladingAt: at(2 * dayMs),
  departureAt,
  arrivalAt: at(5 * dayMs),
} as const;

/** Times that both worlds have alike. */
export const commonTimes = [transport.ladingAt, transport.departureAt, transport.arrivalAt];

/** A manifest of the same header in both worlds. */
export const manifestOf = (
  manifestNumber: string,
  revision: number,
  shipments: readonly Sent['shipments'][number][],
): Sent => ({ manifestNumber, revision, transport, shipments: [...shipments] });

/** A shipment with every field that a manifest may state, and none that says what it is about. */
export const shipmentOf = (bill: string, destination = 'JM'): Cargo => ({
  bill,
  masterBill: `AMQT${bill}`,
  destination,
  part: { number: 1, of: 2 },
  itns: ['X20260912004521'],
  exemption: null,
  parties: {
    shipper: {
      name: `Shipping House of ${bill}`,
      kind: 'business',
      address: {
        lines: ['7801 NW 37th St', `Suite ${bill}`],
        city: 'Doral',
        region: 'FL',
        postalCode: '33166',
        country: 'US',
      },
      phone: phoneOf(bill, '+1305555'),
      email: `ops@${bill.toLowerCase()}.example`,
      ids: [{ type: 'EIN', value: `12-${bill}` }],
    },
    consignee: {
      name: `Receiving House of ${bill}`,
      kind: 'business',
      address: { lines: [`14 ${bill} Road`], city: 'Kingston', country: destination },
      phone: phoneOf(bill, '+1876555'),
    },
    notify: { name: `Notified of ${bill}` },
    forwarder: { name: `Forwarder of ${bill}`, kind: 'business' },
    intermediateConsignee: { name: `Broker of ${bill}` },
  },
  packages: [{ count: 2, type: 'BA' }],
  grossWeightKg: 118,
  freightUsd: 190,
  equipment: [{ container: 'MSCU1000070', type: '22G1', load: 'LCL', seals: [`ML-${bill}`] }],
  goods: [
    {
      description: `USED CLOTHING OF ${bill}`,
      hs: '630900',
      packages: 2,
      packageType: 'BA',
      weightKg: 118,
      valueUsd: 300,
      hazmat: 'UN1266, 3',
      vin: '1HGCM82633A004352',
    },
  ],
});

/** Four digits that follow from a text. */
function phoneOf(text: string, prefix: string): string {
  let hash = 7;
  for (const letter of text) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 9_973;
  return `${prefix}${String(hash).padStart(4, '0')}`;
}

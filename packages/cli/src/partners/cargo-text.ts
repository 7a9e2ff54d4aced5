import type { PartnerRelease } from '@hammerhead/contracts';

type Shipment = PartnerRelease['shipment'];
type Transport = PartnerRelease['transport'];

const line = (name: string, ...parts: readonly (string | undefined)[]): string[] => {
  const said = parts.filter((part) => part !== undefined && part !== '');
  return said.length === 0 ? [] : [`${name.padEnd(13)}${said.join(', ')}`];
};
const unit = (value: number | undefined, of: string): string | undefined =>
  value === undefined ? undefined : `${value} ${of}`;
const called = (name: string, value: string | undefined): string | undefined =>
  value === undefined ? undefined : `${name} ${value}`;

/** The conveyance and its journey. */
export const transportLines = (transport: Transport): string[] => [
  ...line(
    'travels by',
    transport.mode,
    transport.conveyance,
    transport.voyage,
    transport.carrier,
    called('IMO', transport.imo),
  ),
  ...line(
    'route',
    `${transport.portOfExport} to ${transport.portOfUnlading}`,
    `departs ${transport.departureAt}`,
    called('arrives', transport.arrivalAt),
  ),
];

/** What the manifest states of a shipment. */
export const shipmentLines = (shipment: Shipment): string[] => [
  ...line(
    'bill',
    shipment.bill,
    called('master bill', shipment.masterBill),
    shipment.part === undefined ? undefined : `part ${shipment.part.number} of ${shipment.part.of}`,
    `for ${shipment.destination}`,
  ),
  ...line('filed', ...(shipment.itns ?? []), shipment.exemption),
  ...Object.entries(shipment.parties).flatMap(([role, party]) => partyLines(role, party)),
  ...line(
    'packages',
    ...(shipment.packages ?? []).map(({ count, type }) => `${count} ${type}`),
    unit(shipment.grossWeightKg, 'kg'),
    unit(shipment.freightUsd, 'USD freight'),
  ),
  ...(shipment.equipment ?? []).flatMap(({ container, type, load, seals }) =>
    line('container', container, type, load, called('seals', seals?.join(' '))),
  ),
  ...shipment.goods.flatMap((goods) =>
    line(
      'goods',
      goods.description,
      called('HS', goods.hs),
      unit(goods.packages, goods.packageType ?? 'packages'),
      unit(goods.weightKg, 'kg'),
      unit(goods.valueUsd, 'USD'),
      goods.hazmat,
      called('VIN', goods.vin),
    ),
  ),
];

type Party = Shipment['parties'][keyof Shipment['parties']];

function partyLines(role: string, party: Party): string[] {
  if (party === undefined) return [];
  const { name, address = {}, phone, email, ids = [] } = party;
  return line(
    role.replaceAll(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`),
    name,
    ...(address.lines ?? []),
    address.city,
    address.region,
    address.postalCode,
    address.country,
    phone,
    email,
    ...ids.map(({ type, value }) => `${type} ${value}`),
  );
}

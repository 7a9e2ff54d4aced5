import type { Shipment, Transport } from '@hammerhead/contracts';
import { locodeOf, stoppableUntil } from '@hammerhead/reference';
import type { ReferredShipment } from '@hammerhead/storage';

/** Characters of the goods; the line of a queue has no room for more. */
const goodsLength = 120;

/** What the queue shows of a shipment's document and of how it travels. */
export const shownOf = (
  { parties, destination, goods: [first] }: Shipment,
  transport: Transport,
): Pick<
  ReferredShipment,
  'shipper' | 'consignee' | 'goods' | 'destination' | 'mode' | 'portOfExport' | 'ladingAt' | 'stoppableUntil'
> => ({
  shipper: parties.shipper.name,
  consignee: parties.consignee.name,
  goods: inOneLine(first?.description ?? ''),
  destination,
  mode: transport.mode,
  portOfExport: locodeOf(transport.portOfExport),
  ladingAt: ladingOf(transport),
  stoppableUntil: stoppableUntil({
    mode: transport.mode,
    ladingAt: ladingOf(transport),
    departureAt: new Date(transport.departureAt),
  }),
});

const ladingOf = ({ ladingAt }: Transport): Date | null =>
  typeof ladingAt === 'string' ? new Date(ladingAt) : null;

function inOneLine(text: string): string {
  const letters = [...text.trim().replaceAll(/\s+/g, ' ')];
  return letters.length <= goodsLength ? letters.join('') : `${letters.slice(0, goodsLength - 1).join('')}…`;
}

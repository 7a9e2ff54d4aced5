import type { Shipment, Transport } from '@hammerhead/contracts';
import type { ReferredShipment } from '@hammerhead/storage';

/** Characters of the goods; the line of a queue has no room for more. */
const goodsLength = 120;

/** What the queue shows of a shipment's document and of how it travels. */
export const shownOf = (
  { parties, destination, goods: [first] }: Shipment,
  { mode, ladingAt }: Transport,
): Pick<ReferredShipment, 'shipper' | 'consignee' | 'goods' | 'destination' | 'mode' | 'ladingAt'> => ({
  shipper: parties.shipper.name,
  consignee: parties.consignee.name,
  goods: inOneLine(first?.description ?? ''),
  destination,
  mode,
  ladingAt: typeof ladingAt === 'string' ? new Date(ladingAt) : null,
});

function inOneLine(text: string): string {
  const letters = [...text.trim().replaceAll(/\s+/g, ' ')];
  return letters.length <= goodsLength ? letters.join('') : `${letters.slice(0, goodsLength - 1).join('')}…`;
}

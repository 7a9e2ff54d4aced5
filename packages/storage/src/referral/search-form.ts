import { plain } from '@hammerhead/text';
import type { ReferredShipment } from './referred.js';

/** A text as it is looked for and found: what feeds do to texts undone, in small letters, single blanks. */
export const searchForm = (text: string): string => plain(text).toLowerCase().replaceAll(/\s+/gu, ' ');

/** What `q` looks through, a line each. */
export const searchableText = ({
  bill,
  manifestNumber,
  shipper,
  consignee,
}: Pick<ReferredShipment, 'bill' | 'manifestNumber' | 'shipper' | 'consignee'>): string =>
  [bill, manifestNumber, shipper, consignee].map(searchForm).join('\n');

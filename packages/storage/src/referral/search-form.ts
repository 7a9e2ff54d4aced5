import { plain } from '@hammerhead/text';
import type { ReferredShipment } from './referred.js';

/**
 * The form of a text for searching: changes that feeds make to texts are undone, in lower case without accents, with
 * single spaces.
 */
export const searchForm = (text: string): string =>
  plain(text)
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ');

/** The texts that `q` searches, one a line. */
export const searchableText = ({
  bill,
  manifestNumber,
  shipper,
  consignee,
  goods,
  headline,
}: Pick<
  ReferredShipment,
  'bill' | 'manifestNumber' | 'shipper' | 'consignee' | 'goods' | 'headline'
>): string => [bill, manifestNumber, shipper, consignee, goods, headline].map(searchForm).join('\n');

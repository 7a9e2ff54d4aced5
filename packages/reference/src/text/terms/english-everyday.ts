import type { TermList } from './term-list.js';

export const household: TermList = {
  class: 'household',
  language: 'en',
  alone: false,
  phrases: [
    'PERSONAL (?:EFFECTS?|BELONGINGS|ITEMS)',
    'HOUSE HOLD (?:GOODS|ITEMS?|EFFECTS?)',
    'USED HOUSE HOLD',
  ],
  not: [],
};

export const gift: TermList = {
  class: 'gift',
  language: 'en',
  alone: false,
  phrases: ['GIFTS?', 'GIFT SHIPMENTS?', 'REGALOS?', 'CADEAUX?', 'KADO'],
  not: ['GIFT (?:CARD|BAG|BOX|WRAP|SHOP|PAPER)(?:S|ES)?'],
  unverified: 'the words beyond gift shipment',
};

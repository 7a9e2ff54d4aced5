import type { TermList } from './term-list.js';

/*
 * What the name or address of a party tells of its trade. Companies in this trade call themselves in English
 * or Spanish words that are known in all four languages, so these lists stand under one language.
 */

/** Forwarders, couriers and box services by their names: 15 CFR 732 supplement 3, red flag 11 (forwarder as destination). */
export const forwarding: TermList = {
  class: 'forwarding',
  language: 'en',
  alone: false,
  phrases: [
    'FREIGHT',
    'FORWARD(?:ER|ERS|ING)',
    'LOGISTICS?',
    'LOGISTICA',
    'LOGISTIQUE',
    'SHIPPING',
    'SHIPPERS',
    'CARGO',
    'COURIERS?',
    'SKY ?BOX',
    'SKY ?POSTAL',
    'MAIL ?PAC',
    'CONSOLIDATORS?',
    'BROKERAGE',
    'CUSTOMS BROKERS?',
    'EMBARQUES?',
    'TRANSITAIRE',
    'DHL',
    'FEDEX',
    'FEDERAL EXPRESS',
    'UPS',
    'LAPARKAN',
    'AMERIJET',
    'TROPICAL SHIPPING',
  ],
  not: ['SHIPPING (?:CLERK|SUPPLIES)', 'CARGO (?:PANTS|SHORTS)'],
  unverified: 'the words beyond freight, logistics, shipping, cargo, courier, skybox and express',
};

/** Who is notified abroad for good reason. */
export const bankOrBroker: TermList = {
  class: 'bankOrBroker',
  language: 'en',
  alone: false,
  phrases: ['BANKS?', 'BANCO', 'BANQUE', 'BROKERS?', 'BROKERAGE', 'CREDIT UNION'],
  not: ['FOOD BANKS?'],
  unverified: 'the whole list',
};

/** A bill to order names no consignee. */
export const toOrder: TermList = {
  class: 'toOrder',
  language: 'en',
  alone: false,
  phrases: ['TO (?:THE )?ORDER', 'A LA ORDEN', "A L'ORDRE", 'SAME AS (?:CONSIGNEE|NOTIFY|ABOVE|SHIPPER)'],
  not: [],
  unverified: 'the whole list',
};

/** Private mailboxes and self-storage, where cargo comes from without anybody living or trading there. */
export const mailbox: TermList = {
  class: 'mailbox',
  language: 'en',
  alone: false,
  phrases: [
    'PMB',
    'PRIVATE MAIL ?BOX',
    'MAIL ?BOX(?:ES)?',
    'UPS STORE',
    'POSTAL ANNEX',
    'PAK ?MAIL',
    'SELF STORAGE',
    '(?:MINI|PUBLIC|U HAUL|UHAUL) STORAGE',
    'STORAGE (?:UNIT|LOCKER)S?',
    'STORAGE #',
    'EXTRA SPACE STORAGE',
    'CUBE ?SMART',
    'LIFE STORAGE',
  ],
  not: ['MAIL ?BOX (?:RD|ROAD|LANE|LN|ST|STREET)', 'COLD STORAGE UNITS?'],
  unverified: 'the names of chains',
};

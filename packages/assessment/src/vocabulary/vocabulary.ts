import { modes } from '@hammerhead/contracts';
import { list, optional, required, type Vocabulary, textOf } from '@hammerhead/rules';
import { functions } from './functions.js';
import { lists } from './lists.js';
import { watchlistsType } from './watchlists.js';
import { words } from './words.js';
import { baselineType, graphType, historyType } from './past.js';
import { shipmentType } from './shipment.js';
import { calendarType, eeiType, findingsType, partiesType, transportType } from './surroundings.js';
import { regimeValues } from './values.js';
import { wordClassRows } from './word-classes.js';

/** Everything that rules may read and call in this version. */
export const vocabulary: Vocabulary = {
  variables: {
    shipment: required(shipmentType, 'The shipment that is scored.', 'manifest'),
    transport: required(transportType, 'The conveyance that carries it.', 'manifest'),
    parties: required(partiesType, 'The parties of the house bill, by role.', 'manifest'),
    eei: optional(eeiType, 'Electronic Export Information; confidential, 15 CFR 30.60.', 'eei'),
    findings: required(findingsType, "What is odd about the manifest's data, the EEI left out.", 'manifest'),
    regime: required(
      list(textOf(regimeValues)),
      'The laws in force on the day of departure; they overlap.',
      'manifest',
    ),
    calendar: required(calendarType, 'The day of departure.', 'manifest'),
    history: optional(
      historyType,
      'Earlier shipments of its parties and chain, as known when it was scored; absent where nobody asked.',
      'eei',
      'manifest',
    ),
    graph: optional(
      graphType,
      'What it shares with other shipments, as known when it was scored; absent where nobody asked.',
      'eei',
      'manifest',
    ),
    baseline: optional(
      baselineType,
      'What such goods cost, weigh and travel by, in the version in force; absent before one is published.',
      'manifest',
    ),
    watchlists: required(
      watchlistsType,
      'What its parties have in common with entries of watchlists.',
      'manifest',
      'watchlist',
    ),
  },
  formerNames: { lists: 'watchlists' },
  items: {
    goods: { list: 'shipment.goods', doc: 'Each line of goods.' },
    party: { list: 'shipment.parties', doc: 'Each party of the house bill.' },
    eeiLine: { list: 'shipment.eeiLines', doc: 'Each line of the EEI.' },
    listHit: {
      list: 'watchlists.hits',
      doc: 'Each entry of a watchlist that a party of the house bill may be.',
    },
    eeiListHit: { list: 'watchlists.eeiHits', doc: 'Each entry that a party named by the EEI alone may be.' },
  },
  ages: { watchlists: 'stale' },
  functions,
  lists,
  names: [
    {
      title: 'Classes of words',
      doc: 'What `says(text, "class")` and `quote(text, "class")` look for, in all six languages; upper and lower case do not matter. For another word, ask `lower(text).contains("word")`.',
      rows: wordClassRows,
    },
  ],
  words,
  modes,
};

import {
  bool,
  list,
  number,
  object,
  optional,
  required,
  text,
  textOf,
  wholeFrom,
  numberFrom,
} from '@hammerhead/rules';
import { agreementValues, basisValues, roleValues, weightValues } from './values.js';

const listHit = {
  list: required(text, 'Name of the list.'),
  version: required(wholeFrom(1), 'Its version.'),
  entry: required(text, 'The entry, by its name in the list.'),
  listed: required(
    text,
    'What matched, as listed: a name or alias of the entry, or its identifier, phone, email or address.',
  ),
  named: optional(text, "The entry's own name, where something else than a name matched and it has one."),
  role: required(textOf(roleValues), 'Role of the party on the shipment.'),
  name: required(text, 'Name of the party on the shipment.', 'manifest'),
  basis: required(
    textOf(basisValues),
    'What they have in common: `name`, or exactly the same `identifier`, `phone`, `email` or `address`.',
  ),
  score: required(numberFrom(0, 1), '0 to 1, how alike the names are; 1 where anything else is the same.'),
  telling: optional(
    number,
    "Of a name: how telling it is that it agrees, −log₁₀ of the share of names that would (6: one in a million). Each word counts by how rare it is, in the traffic that the baseline in force counted, in the names of the party's country or on the list, whichever has it most often; one that was written otherwise counts less, and so does what the names do not share; a country that agrees adds 0.5, one that differs takes away 1.5 (0.3 on a list of high weight), another kind of party 1. Absent in assessments that were made before it was told.",
  ),
  worth: optional(text, 'The same in words: `3 rare words: 1 in 2,400,000 names here`.'),
  weight: optional(
    textOf(weightValues),
    "How much it means to be on the list: `high` (an agency's own lookouts, Denied Persons, those debarred from arms exports), `usual`, or `low` (lists that bar certain finance alone).",
  ),
  kind: optional(
    textOf(agreementValues),
    'Of a name: whether what the party is said to be is what the entry is said to be: `agrees`, `differs` or `unknown`.',
  ),
  country: required(textOf(agreementValues), 'Whether the countries fit: `agrees`, `differs` or `unknown`.'),
  because: required(list(text), 'What is alike, in a few words each.'),
  handling: optional(text, 'How hits are to be handled, as the list says it.'),
};

/** What a shipment's parties have in common with entries of watchlists. */
export const watchlistsType = object({
  versions: required(
    list(
      object({
        list: required(text, 'Name of the list.'),
        version: required(wholeFrom(1), 'Its version.'),
        stale: optional(bool, 'It was older than its limit when the manifest was accepted.'),
        ageDays: optional(numberFrom(0), 'Age then, of one that was too old.'),
        limitDays: optional(numberFrom(0), 'How old it may be, of one that was too old.'),
      }),
    ),
    'The versions compared with.',
    'watchlist',
  ),
  stale: required(
    list(text),
    'A sentence for each list that was too old at acceptance; rules that read watchlists and do not hit are `stale` then.',
    'watchlist',
  ),
  hits: required(list(object(listHit)), 'Hits of parties that the manifest names.'),
  eeiHits: required(
    list(object({ ...listHit, name: required(text, 'Name of the party in the EEI.') })),
    'Hits of parties that the EEI alone names so.',
    'eei',
    'manifest',
    'watchlist',
  ),
});

import type { ListEntry, Party, Shipment } from '@hammerhead/contracts';
import { type NamedParty, partiesOn } from '@hammerhead/parties';
import type { ListHit, Screened } from '../hit.js';
import type { NameCounts } from '../worth/word-shares.js';
import type { Exclusions } from './exclusions.js';
import { type KeyedLink, type ListVersion, screeningKey, withName } from './list-version.js';
import { type ListInForce, staleness } from './list-in-force.js';
import { counts } from './least-score.js';

/** The moment at which a shipment is compared with lists, by log and by clock. */
export interface ScreeningMoment {
  /** The position in the log: versions and exclusions decided up to it count. */
  readonly knownTo: number;
  /** When the manifest was accepted: a list may be stale by then. */
  readonly receivedAt: Date;
  readonly departureAt: Date;
  /** How often words stand in names, by the baseline in force; absent before there is one that counted them. */
  readonly names?: NameCounts | undefined;
}

/** Most hits on one shipment. */
const mostHits = 50;

/**
 * Compares everyone named on a shipment with the lists in force. The order is fixed: by role, the manifest's parties
 * before the EEI's, then by list, names before the rest, the most alike first. A hit counts as the EEI's only where the
 * manifest gives none.
 */
export function hitsOf(
  shipment: Shipment,
  links: readonly KeyedLink[],
  lists: readonly ListInForce[],
  exclusions: Exclusions,
  moment: ScreeningMoment,
): Screened {
  const hits: ListHit[] = [];
  const versions = lists.map(({ version }) => version);
  const same = new Set(versions.filter((version) => version.hasSame(links)));
  const context = { versions, same, exclusions, moment };
  for (const named of partiesOn(shipment))
    for (const hit of partyHits(named, context))
      if (!(named.source === 'eei' && hits.some((other) => isSame(other, hit)))) hits.push(hit);
  return {
    versions: lists.map((list) => ({
      list: list.version.list,
      version: list.version.version,
      ...staleness(list, moment.receivedAt),
    })),
    hits: hits.slice(0, mostHits),
  };
}

interface Context {
  readonly versions: readonly ListVersion[];
  /** The versions that have an identifier, phone, email or address of the shipment. */
  readonly same: ReadonlySet<ListVersion>;
  readonly exclusions: Exclusions;
  readonly moment: ScreeningMoment;
}

function partyHits(named: NamedParty<Party>, { versions, same, exclusions, moment }: Context): ListHit[] {
  const { party } = named;
  const hits: ListHit[] = [];
  const key = screeningKey(party);
  for (const version of versions) {
    for (const hit of version.hitsOf(party, key)) {
      const { entry, listed, score, country, kind, because } = hit;
      if (!isInForce(entry, moment)) continue;
      const worth = version.worthOf(party, hit, moment.names);
      if (!counts(score, worth.telling)) continue;
      if (exclusions.has(version.listId, entry.id, party, moment.knownTo)) continue;
      const found = { listed, basis: 'name', score, country, kind, ...worth, because } as const;
      hits.push({ ...common(named, version, entry), ...found });
    }
    if (!same.has(version)) continue;
    for (const { entry, basis, listed, because } of version.sameAs(party)) {
      if (!isInForce(entry, moment)) continue;
      const country = agreement(entry, party.address?.country);
      const [whose] = withName(entry);
      const name = whose === undefined ? {} : { named: whose.name };
      hits.push({ ...common(named, version, entry), listed, ...name, basis, score: 1, country, because });
    }
  }
  return hits;
}

type Common = Pick<
  ListHit,
  'list' | 'version' | 'entry' | 'role' | 'name' | 'weight' | 'handling' | 'datesOfBirth' | 'remarks' | 'eei'
>;

/** The most characters of an entry's remarks that go with a hit; the entry itself has them all. */
const longestRemarks = 500;

const common = (
  { role, source, party }: NamedParty<Party>,
  version: ListVersion,
  entry: ListEntry,
): Common => ({
  list: version.list,
  version: version.version,
  entry: entry.id,
  role,
  name: party.name,
  weight: version.weightOf(entry),
  ...(entry.handling === undefined ? {} : { handling: entry.handling }),
  ...(entry.datesOfBirth === undefined ? {} : { datesOfBirth: entry.datesOfBirth }),
  ...(entry.remarks === undefined ? {} : { remarks: shortened(entry.remarks) }),
  ...(source === 'eei' ? { eei: true } : {}),
});

const shortened = (remarks: string): string =>
  remarks.length <= longestRemarks ? remarks : `${remarks.slice(0, longestRemarks - 1).toWellFormed()}…`;

const isSame = (a: ListHit, b: ListHit): boolean =>
  a.role === b.role && a.list === b.list && a.entry === b.entry && a.basis === b.basis;

/** Entries that had expired both when the manifest came and when the shipment departs do not count. */
const isInForce = ({ expiresAt }: ListEntry, { receivedAt, departureAt }: ScreeningMoment): boolean =>
  expiresAt === undefined ||
  (receivedAt < departureAt ? receivedAt : departureAt).toISOString().slice(0, 10) < expiresAt;

function agreement({ countries }: ListEntry, country: string | undefined): ListHit['country'] {
  if (country === undefined || countries.length === 0) return 'unknown';
  return countries.includes(country) ? 'agrees' : 'differs';
}

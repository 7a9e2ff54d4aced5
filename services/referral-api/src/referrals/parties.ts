import { type NamedParty, type Party, parseStored, type Shipment } from '@hammerhead/contracts';
import { findOwnPlaces, type KeyedMention, keyedMentionsOf } from '@hammerhead/networks';
import { type NamedParty as Named, partiesOn, partyIdentity } from '@hammerhead/parties';
import { parties, type Queryable, watchlists } from '@hammerhead/storage';
import { z } from 'zod';

const hit = z.object({
  list: z.string(),
  entry: z.string(),
  listed: z.string(),
  role: z.string(),
  name: z.string(),
  basis: z.string(),
  score: z.number().optional(),
  eei: z.boolean().optional(),
  handling: z.string().optional(),
  remarks: z.string().optional(),
  datesOfBirth: z.array(z.string()).optional(),
});
const screened = z.object({ lists: z.object({ hits: z.array(hit) }) });

/**
 * Presents everyone whom a shipment names, with what the log knows of them now. Takes five queries.
 * @param features of the assessment shown: the hits of watchlists stand there
 */
export async function presentParties(
  db: Queryable,
  shipment: Shipment,
  features: unknown,
): Promise<NamedParty[]> {
  const mentions = keyedMentionsOf(shipment);
  const found = await parties.findByKey(db, [...new Set(mentions.map(({ keys }) => keys.key))]);
  const standings = await parties.findStanding(db, await findOwnPlaces(db, [...found.values()]));
  const hits = screened.safeParse(features).data?.lists.hits ?? [];
  const inForce = new Map(
    (await watchlists.findInForce(db, hits)).map(({ list, entry, body }) => [
      `${list}\n${entry}`,
      parseStored(body),
    ]),
  );
  return partiesOn<Party>(shipment).map((named) => {
    const { role, source, party } = named;
    const key = keyOf(named, mentions);
    const id = key === undefined ? undefined : found.get(key)?.id;
    const standing = key === undefined ? undefined : standings.get(key);
    return {
      role,
      source,
      party: {
        id: id ?? null,
        name: party.name,
        kind: party.kind ?? null,
        city: party.address?.city ?? null,
        country: party.address?.country ?? null,
      },
      shipments: id === undefined ? null : (standing?.shipments ?? 0),
      seized: id === undefined ? null : (standing?.seizures ?? 0),
      tier: standing?.tier ?? null,
      lists: hits
        .filter(
          (one) => one.role === role && one.name === party.name && (one.eei === true) === (source === 'eei'),
        )
        .map((one) => {
          const { list, entry, listed, basis, score } = one;
          // A change of these alone scores nothing again, and the present handling is the one to follow.
          const { handling, remarks, datesOfBirth } = inForce.get(`${list}\n${entry}`) ?? one;
          return {
            watchlist: list,
            entry,
            listed,
            foundBy: basis,
            likeness: score === undefined ? null : Math.round(score * 100) / 100,
            handling: handling ?? null,
            remarks: remarks ?? null,
            datesOfBirth: [...(datesOfBirth ?? [])],
          };
        }),
    };
  });
}

/** The key of a party in the directory. A name of the EEI that the manifest states in the same role is one party with it. */
function keyOf({ role, source, party }: Named<Party>, mentions: readonly KeyedMention[]): string | undefined {
  const name = partyIdentity(party)?.name;
  const its = mentions.filter(({ mention }) => mention.role === role && mention.identity.name === name);
  return (its.find(({ mention }) => mention.source === source) ?? its[0])?.keys.key;
}

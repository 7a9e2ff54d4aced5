import { likenessOf, type PartyItem, partyPageSchema, partyQuerySchema } from '@hammerhead/contracts';
import { searchTokens } from '@hammerhead/parties';
import { findCandidates, findOwnPlaces } from '@hammerhead/networks';
import { rankerOf } from '@hammerhead/screening';
import { decodeCursor, encodeCursor, pageOf, requirePermission, type Server } from '@hammerhead/service-kit';
import type { FoundParty, PartyPlace } from '@hammerhead/storage';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { briefOf } from './brief.js';

/** The most names compared for each kind of likeness. */
const candidateLimit = 500;
/** Names with a lower rank are not alike. The threshold is lower than for screening, because here a person looks. */
const leastRank = 0.25;

const placeSchema = z.tuple([z.number(), z.uuid()]);

/** `GET /v1/parties?name=`: finds the parties that the log knows under a similar name. */
export function searchPartiesRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/parties',
    {
      config: {
        ...requirePermission('party:read'),
        recordsRead: { kind: 'party', searched: 'name' },
        answers: { 200: 'A page of parties, the likeliest first' },
      },
      schema: {
        operationId: 'searchParties',
        tags: ['parties'],
        summary: 'Find people and companies by name',
        description:
          'A party is a name at an address (else with a phone, else in a country), as scored shipments name it. ' +
          'Names that hold every word come first, the fewer others they have the sooner, then those that begin so or ' +
          'are like it; spelling, order, accents and company forms need not be right. What is one with a party ' +
          'stands under its id.',
        querystring: partyQuerySchema,
        response: { 200: partyPageSchema },
      },
    },
    async ({ query: { name, country, cursor, limit } }) => {
      const scope = ['parties', name, country ?? null];
      const after = cursor === undefined ? null : decodeCursor(scope, placeSchema, cursor);
      const tokens = searchTokens(name);
      if (tokens === undefined) return { items: [], nextCursor: null, cut: false };
      const candidates = await findCandidates(pool, tokens, country ?? null, candidateLimit);
      const rankOf = rankerOf(name);
      const scored = candidates.parties
        .map((party) => ({ party, ...rankOf(party.name) }))
        .filter(({ rank }) => rank >= leastRank)
        .toSorted(inOrder)
        .filter((one) => after === null || inOrder(one, { rank: after[0], party: { id: after[1] } }) > 0);
      const shown = scored.slice(0, limit + 1);
      const departures = daysByParty(
        await findOwnPlaces(
          pool,
          shown.map(({ party }) => party),
        ),
      );
      const present = ({ party, score }: Scored): PartyItem => {
        const days = departures.get(party.key) ?? [];
        return {
          ...briefOf(party),
          id: party.id,
          likeness: likenessOf(score),
          score: likenessOf(score),
          shipments: days.length,
          lastDeparture: days.toSorted().at(-1) ?? null,
        };
      };
      const page = pageOf(shown, limit, present, ({ rank, party }) => encodeCursor(scope, [rank, party.id]));
      return { ...page, cut: candidates.cut };
    },
  );
}

function daysByParty(places: readonly PartyPlace[]): ReadonlyMap<string, readonly string[]> {
  const days = new Map<string, string[]>();
  for (const { key, departureDay } of places) {
    const known = days.get(key);
    if (known) known.push(departureDay);
    else days.set(key, [departureDay]);
  }
  return days;
}

interface Scored {
  /** The figure that determines the order. */
  readonly rank: number;
  /** How similar the whole names are. */
  readonly score: number;
  readonly party: FoundParty;
}
type Placed = Pick<Scored, 'rank'> & { readonly party: Pick<FoundParty, 'id'> };

/** Compares by likeliness, the likeliest first; among equals, the party that was named first comes first. */
const inOrder = (a: Placed, b: Placed): number =>
  b.rank - a.rank || (a.party.id < b.party.id ? -1 : a.party.id > b.party.id ? 1 : 0);

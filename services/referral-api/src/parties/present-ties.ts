import { mostBills, type NetworkEdge, type NetworkNode } from '@hammerhead/contracts';
import { billsOf, type GraphTrait, isHub, type Neighborhood, restsOn, type Tie } from '@hammerhead/networks';
import type { Briefs } from './brief.js';
import { linkKind } from './link-kind.js';
import type { Outcomes } from './outcomes.js';

/** The name of a party's node in a network: its id, or its key when the party appears on no scored shipment. */
export const partyNode = (key: string, briefs: Briefs): string => briefs(key).id ?? key;
export const traitNode = ({ kind, value }: GraphTrait): string => `${linkKind(kind)}:${value}`;

export const presentParty = (
  around: Neighborhood,
  key: string,
  depth: number,
  briefs: Briefs,
  outcomes: Outcomes,
): NetworkNode => ({
  type: 'party',
  node: partyNode(key, briefs),
  depth,
  hub: isHub(around, key),
  party: briefs(key),
  outcomes: outcomes(key),
});

export const presentTrait = (around: Neighborhood, trait: GraphTrait, depth: number): NetworkNode => ({
  type: 'trait',
  node: traitNode(trait),
  depth,
  hub: around.hubs.has(trait.key),
  kind: linkKind(trait.kind),
  value: trait.written,
});

/** An edge which states that a party has a trait, with the evidence for it. */
export function hasTrait(
  around: Neighborhood,
  key: string,
  trait: GraphTrait,
  briefs: Briefs,
): NetworkEdge[] {
  const support = around.graph.parties.get(key)?.traits.get(trait.key);
  if (support === undefined) return [];
  return [
    {
      from: partyNode(key, briefs),
      to: traitNode(trait),
      kind: linkKind(trait.kind),
      value: trait.written,
      ...restsOn([support]),
      bills: billsOf(around, [support], mostBills),
      decision: null,
    },
  ];
}

/** The edges which state that one party ships to the other, in either direction. */
export const shipsTo = (around: Neighborhood, one: string, other: string, briefs: Briefs): NetworkEdge[] =>
  [`${one} ${other}`, `${other} ${one}`].flatMap((way) => {
    const shipping = around.graph.shippings.get(way);
    if (shipping === undefined) return [];
    const { from, to } = shipping;
    return [
      {
        from: partyNode(from, briefs),
        to: partyNode(to, briefs),
        kind: 'ships_to' as const,
        value: null,
        ...restsOn([shipping]),
        bills: billsOf(around, [shipping], mostBills),
        decision: null,
      },
    ];
  });

export const mergedWith = (
  one: string,
  { other, decision }: Extract<Tie, { kind: 'merge' }>,
  briefs: Briefs,
): NetworkEdge => ({
  from: partyNode(one, briefs),
  to: partyNode(other, briefs),
  kind: 'merge',
  value: null,
  sources: [],
  shipments: 0,
  bills: [],
  decision,
});

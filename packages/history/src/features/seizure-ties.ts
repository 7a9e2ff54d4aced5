import { bothSides, type Imprint, linkKinds, sharedKindOf, type Side, sides } from '@hammerhead/imprint';
import type { Seizure } from '../sources/seizures.js';
import type { GraphFeatures } from './tables.js';
import type { Bridge } from './survey.js';

/** The kinds of what two shipments may share, the strongest first. */
const strongestFirst = [linkKinds.id, linkKinds.phone, linkKinds.email, linkKinds.address] as const;

/**
 * Everything that ties a shipment to seized cargo, the strongest first.
 * @param bridges the keys that it shares with the seized cargo, at least one
 */
export function tiesTo(
  seizure: Seizure,
  imprint: Imprint,
  bridges: readonly Bridge[],
): Pick<GraphFeatures, 'seizureLink' | 'seizureRole' | 'seizureTies'> {
  const found = bothSides.flatMap((side): Tie[] => {
    const kinds = strongestFirst.filter((kind) =>
      bridges.some((bridge) => bridge.kind === kind && (bridge.sides & sides[side]) !== 0),
    );
    if (kinds.length === 0) return [];
    return [{ side, kinds, named: imprint[side] !== 0 && imprint[side] === seizure[side] }];
  });
  const [strongest] = found.toSorted((a, b) => rankOf(a) - rankOf(b));
  const [kind] = strongest?.kinds ?? [];
  if (strongest === undefined || kind === undefined) return {};
  return { seizureLink: wordOf(kind), seizureRole: strongest.side, seizureTies: inWords(found) };
}

interface Tie {
  readonly side: Side;
  /** What the party of this side shares, the strongest first. */
  readonly kinds: readonly number[];
  /** Whether it has the name of the party on the same side of the seized cargo, too. */
  readonly named: boolean;
}

const rankOf = ({ kinds: [first] }: Tie): number => strongestFirst.findIndex((kind) => kind === first);

const wordOf = (kind: number) => (kind === linkKinds.address ? 'address' : sharedKindOf(kind));

/** `same shipper, phone and address`; `same shipper (phone, address) and consignee (email)`; `its consignee has the same phone`. */
function inWords(ties: readonly Tie[]): string {
  const named = ties.filter((tie) => tie.named);
  const [only] = named;
  const same =
    ties.length === 1 && only !== undefined
      ? [`same ${joined([only.side, ...only.kinds.map(wordOf)])}`]
      : named.map(
          ({ side, kinds }, index) =>
            `${index === 0 ? 'same ' : ''}${side} (${kinds.map(wordOf).join(', ')})`,
        );
  const others = ties
    .filter((tie) => !tie.named)
    .map(({ side, kinds }) => `its ${side} has the same ${joined(kinds.map(wordOf))}`);
  return [...(same.length === 0 ? [] : [same.join(' and ')]), ...others].join(', and ');
}

const joined = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

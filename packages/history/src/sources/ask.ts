import {
  bothSides,
  type Imprint,
  isIdentifier,
  isName,
  isStrong,
  type Link,
  linkKinds,
  sides,
  sidesOf,
} from '@hammerhead/imprint';

/** Shipments with `key` that depart in (`day` − `days`, `day`]. */
export interface Ask {
  readonly key: string;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly days: number;
}

/** The point of view of a question: `self` is left out, and so is what the log did not hold at `knownTo`. */
export interface Scope {
  readonly self: number;
  /** The first position of the shipment of which `self` is a revision; `self` by default. */
  readonly shipment?: number;
  readonly knownTo: number;
}

/** Windows, in days before departure. */
export const windows = {
  party: 365,
  names: 180,
  fanIn: 60,
  fanOut: 30,
  underThreshold: 30,
  heavy: 60,
  parts: 21,
  /** No conveyance takes longer from port to port. */
  transit: 60,
} as const;

/** The most keys asked for by kind, the first ones, since a shipment may state hundreds. */
const maxAnchors = { party: 24, itn: 8, container: 8 } as const;

/** A question and its purpose. */
export interface Question {
  readonly ask: Ask;
  readonly link: Link;
  readonly about: 'party' | 'name' | 'itn' | 'container';
  /** The sides of the shipment itself that have the key. */
  readonly sides: number;
}

/**
 * The questions of history about a shipment: its parties' identifiers and addresses; the name of a party that has no
 * identifier; its ITNs; and its containers, before its day, since on that day all others in the container would be
 * found.
 */
export function questionsOf(imprint: Imprint): Question[] {
  const { day, links } = imprint;
  const questions: Question[] = [];
  const left: Record<keyof typeof maxAnchors, number> = { ...maxAnchors };
  const put = (link: Link, about: keyof typeof maxAnchors, window: Omit<Ask, 'key'>): void => {
    if (left[about] === 0) return;
    left[about] -= 1;
    questions.push({ ask: { key: link.key, ...window }, link, about, sides: sidesOf(link.roles) });
  };
  for (const link of links) {
    if (isStrong(link.kind) && sidesOf(link.roles) !== 0) put(link, 'party', { day, days: windows.party });
    else if (link.kind === linkKinds.itn) put(link, 'itn', { day, days: windows.party });
    else if (link.kind === linkKinds.container) {
      put(link, 'container', { day: day - 1, days: windows.transit - 1 });
    }
  }
  questions.push(...namesOf(imprint));
  return questions;
}

/** The names of the manifest's shipper and consignee, where they state at most an address. */
function namesOf(imprint: Imprint): Question[] {
  let identified = 0;
  for (const { kind, roles } of imprint.links) if (isIdentifier(kind)) identified |= sidesOf(roles);
  const named: Question[] = [];
  for (const side of bothSides) {
    const own = imprint[side];
    if ((identified & sides[side]) !== 0 || own === 0) continue;
    const link = imprint.links.find(
      ({ kind, roles, own: name }) => isName(kind) && name === own && (sidesOf(roles) & sides[side]) !== 0,
    );
    if (link === undefined) continue;
    const ask = { key: link.key, day: imprint.day, days: windows.party };
    named.push({ ask, link, about: 'name', sides: sides[side] });
  }
  return named;
}

/** All questions of this shipment's features to a source; see also `furtherAsksOf`. */
export const asksOf = (imprint: Imprint): Ask[] => questionsOf(imprint).map(({ ask }) => ask);

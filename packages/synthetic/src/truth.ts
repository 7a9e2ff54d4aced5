/** A shipment planted after a scheme: what was hidden in it, and how. */
export interface Planting {
  readonly scheme: string;
  readonly kind: string;
  /** The public case that the scheme follows. */
  readonly case: string;
  /** Shipments of one instance belong together; counts from 1 in a feed. */
  readonly instance: number;
  /** What was done to it so that it is not found. */
  readonly evasions: readonly string[];
  readonly hidden: string;
  /** Planted beside the schemes, and counted by itself: how rare a listed name is, and the slip in it. */
  readonly beside?: { readonly rarity?: string; readonly slip?: string };
}

/**
 * What can be known of a shipment: planted; innocent goods that sound like weapons, by the id of one of `traps`;
 * a lawful export under license; an ordinary one of somebody who happens to be called as somebody on the watchlist.
 */
export type Known =
  | Planting
  | { readonly trap: string }
  | { readonly lawful: 'licensed' }
  | { readonly namesake: string };

interface Place {
  readonly manifestNumber: string;
  readonly bill: string;
}

export type PlantedTruth = Place & Planting;
export type TrapTruth = Place & { readonly trap: string };
export type LawfulTruth = Place & { readonly lawful: 'licensed' };
export type NamesakeTruth = Place & { readonly namesake: string };

/** What is known of a shipment that is not everyday cargo: a line of the truth file. */
export type Truth = PlantedTruth | TrapTruth | LawfulTruth | NamesakeTruth;

/** A shipment planted after a scheme: what was hidden in it, and how. */
export interface Planting {
  readonly scheme: string;
  readonly kind: string;
  /** The public case that the scheme follows. */
  readonly case: string;
  /** The number of the instance in the feed, from 1; shipments of one instance belong together. */
  readonly instance: number;
  /** The evasions applied to it so that it is not found. */
  readonly evasions: readonly string[];
  readonly hidden: string;
  /**
   * Present if it is planted beside the schemes and counted separately: the rarity of a listed name, and the slip in
   * it.
   */
  readonly beside?: { readonly rarity?: string; readonly slip?: string };
}

/**
 * What can be known about a shipment: it is planted; it has innocent goods that sound like weapons, with the id of one
 * of `traps`; it is a lawful export under license; or it is an ordinary one of a person who happens to have the name
 * of a person on the watchlist.
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

/** What is known about a shipment that is not everyday cargo: a line of the truth file. */
export type Truth = PlantedTruth | TrapTruth | LawfulTruth | NamesakeTruth;

/** The words of a vocabulary's parts; what has none here is named after its path. */
export interface Words {
  /** The name of a field by its path, in which an item has the name of its kind: `goods.hs`: `HS code`. */
  readonly fields: Readonly<Record<string, string>>;
  /** Whose a field is, by the path of what holds it: `parties.shipper`: `the shipper's`. */
  readonly owners: Readonly<Record<string, string>>;
  /** What the absence of an optional field means, where that is not only that it is not stated. */
  readonly absences: Readonly<Record<string, string>>;
  /** A call in words: what it says, and its opposite, with `{0}` for the first argument. */
  readonly calls: Readonly<Record<string, CallWords>>;
  /** A field that is true or false, in words, with `{0}` for whose it is: `shipment.hasEei`: `EEI is at hand`. */
  readonly flags: Readonly<Record<string, CallWords>>;
  /** What a literal of a call stands for, by the call: `says`, `lesserArms`: `a lesser arm`. */
  readonly literals?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The items of a list: `line of goods`. */
  readonly items: Readonly<Record<string, string>>;
}

export interface CallWords {
  readonly says: string;
  readonly denies?: string;
}

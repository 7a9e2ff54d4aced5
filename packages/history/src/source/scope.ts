/** Who asks: `self` is left out, and so is what the log did not hold at `knownTo`. */
export interface Scope {
  readonly self: number;
  /** First position of the shipment of which `self` is a revision; where it is not said, `self`. */
  readonly shipment?: number;
  readonly knownTo: number;
}

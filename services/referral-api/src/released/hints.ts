/** What a release to a recipient rests on, and where its cargo goes. */
export interface Bound {
  readonly demonstration: boolean;
  /** To which the recipient's copy was, or would be, released. */
  readonly countries: readonly string[];
  /** Null: it is kept no longer. */
  readonly destination: string | null;
  /** UN/LOCODE. */
  readonly portOfUnlading: string | null;
}

/** What whoever releases something should think of: nothing of it is refused. */
export function releaseHints({ demonstration, countries, destination, portOfUnlading }: Bound): string[] {
  const reaches = [destination, portOfUnlading?.slice(0, 2)];
  // All of it leaves the United States, so that an agency of a state hears of nothing that comes to it.
  const elsewhere =
    destination !== null &&
    !countries.includes('US') &&
    !countries.some((country) => reaches.includes(country));
  return [
    ...(demonstration
      ? ['it rests on the demonstration of a first start: no agency has assured anything']
      : []),
    ...(elsewhere ? [`the cargo is bound for ${destination}, not for ${countries.join(', ')}`] : []),
  ];
}

/** One request, and what must be true of its answer. */
export interface FuzzInput {
  readonly method: 'GET' | 'POST';
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /**
   * Rows in it: shipments of a manifest, lines of a stream, records of a list. Where it is accepted, what was read and what
   * is told as a fault add up to this. Undefined where what was done to it leaves nobody able to say.
   */
  readonly rows?: number | undefined;
}

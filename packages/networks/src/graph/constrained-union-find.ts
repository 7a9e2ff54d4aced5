/** Union-find with cannot-link constraints: disjoint sets, some of whose elements never come into one set. */
export class ConstrainedUnionFind {
  readonly #parent = new Map<string, string>();
  readonly #cannotLink: readonly (readonly [string, string])[];

  constructor(cannotLink: readonly (readonly [string, string])[]) {
    this.#cannotLink = cannotLink;
  }

  connected(one: string, other: string): boolean {
    return this.#find(one) === this.#find(other);
  }

  /** @returns false where a constraint keeps the two sets apart */
  union(one: string, other: string): boolean {
    const a = this.#find(one);
    const b = this.#find(other);
    if (a === b) return true;
    for (const [x, y] of this.#cannotLink) {
      const left = this.#find(x);
      const right = this.#find(y);
      if ((left === a && right === b) || (left === b && right === a)) return false;
    }
    this.#parent.set(a < b ? b : a, a < b ? a : b);
    return true;
  }

  #find(element: string): string {
    let at = element;
    for (;;) {
      const parent = this.#parent.get(at);
      if (parent === undefined) return at;
      at = parent;
    }
  }
}

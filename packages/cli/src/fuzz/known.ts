/** Most ids and cursors that are kept: the newest. */
const most = 500;
const names = /"(?:id|[a-z]+Id|nextCursor)":"([^"]{1,2048})"/g;

/** Ids and cursors that answers have named, so that later questions find something. */
export class Known {
  readonly #names: string[] = [];

  get all(): readonly string[] {
    return this.#names;
  }

  note(text: string): void {
    for (const [, name] of text.slice(0, 20_000).matchAll(names)) {
      if (name === undefined || this.#names.includes(name)) continue;
      this.#names.push(name);
      if (this.#names.length > most) this.#names.shift();
    }
  }
}

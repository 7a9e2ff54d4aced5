import type { Said } from './transcript.js';

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const time = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z/g;
/** Secrets of webhooks, and ports of their receivers. */
const drawn = /whsec_[A-Za-z0-9+/=]+|(?<=127\.0\.0\.1:)\d{5}/g;
const cursor = /(?<=(?:"nextCursor":"|[?&]cursor=))[\w-]+/g;

/** What changes with each answer, whoever asks and whatever there is: the clock, and a signature over it. */
const perAnswer: Readonly<Record<string, string>> = {
  date: 'now',
  'webhook-timestamp': 'now',
  'webhook-signature': 'signed',
};

/** Characters of the check that a cursor begins with. */
const checkLength = 16;

/** Microseconds since 1970, as cursors have them, of whichever sign. */
const microseconds = /(?<=')-?1[78]\d{14}(?=')/g;

/**
 * Takes ids and times out of what a partner was told. The same id becomes the same word wherever it stands: whether two
 * are equal, and which comes first, still counts. So does whether two times of one answer about releases are equal; elsewhere
 * workers set them, which do several things in one turn or in two. What a cursor says is read. An instant may take fewer
 * digits than another: a length that is that of the text is compared with the text.
 */
export class Normalizer {
  readonly #words = new Map<string, string>();
  readonly #kept: ReadonlySet<string>;
  /** The times of one answer; null where their being equal does not count. */
  #times: Map<string, string> | null = null;

  /** @param kept times that are the same in both worlds, such as a departure */
  constructor(kept: Iterable<string> = []) {
    this.#kept = new Set(kept);
  }

  said({ label, status, headers, text }: Said): string {
    this.#times = label.includes('/v1/releases') ? new Map() : null;
    const request = headers['x-request-id'];
    const length = String(Buffer.byteLength(text));
    const without = (value: string) => (request ? value.replaceAll(request, '<request>') : value);
    const fields = Object.entries(headers)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([name, value]) =>
          `${name}: ${name === 'content-length' && value === length ? 'that of the text' : (perAnswer[name] ?? this.text(without(value)))}`,
      );
    return [`${label}: ${status}`, ...fields, this.text(without(text))].join('\n');
  }

  text(text: string): string {
    return text
      .replaceAll(cursor, (found) => this.#cursor(found))
      .replaceAll(drawn, (found) => this.#word('drawn', found))
      .replaceAll(uuid, (found) => this.#word('id', found))
      .replaceAll(time, (found) => (this.#kept.has(found) ? found : this.#time(found)));
  }

  /** It begins with a check over the rest, which is another one with each id: the rest counts, each number of it too. */
  #cursor(found: string): string {
    const decoded = Buffer.from(found, 'base64url').toString('utf8');
    return `cursor after ${this.text(decoded.slice(checkLength)).replaceAll('"', "'").replaceAll(microseconds, '<µs>')}`;
  }

  #time(found: string): string {
    if (this.#times === null) return '<time>';
    const known = this.#times.get(found) ?? `<time ${this.#times.size + 1}>`;
    this.#times.set(found, known);
    return known;
  }

  #word(kind: string, found: string): string {
    const known = this.#words.get(found);
    if (known !== undefined) return known;
    const word = `<${kind} ${this.#words.size + 1}>`;
    this.#words.set(found, word);
    return word;
  }
}

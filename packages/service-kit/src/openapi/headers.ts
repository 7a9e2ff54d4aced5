/** A header field of answers in the form that @fastify/swagger takes: the schema of its value, with what it says. */
export type HeaderField = {
  readonly type: 'string' | 'integer';
  readonly format?: string;
  readonly description: string;
};

/** What an answer may carry; routes name theirs in `answerHeaders`. */
const headerFields = {
  'X-Request-Id': {
    type: 'string',
    format: 'uuid',
    description: 'Stands in the logs, too: quote it when you ask for help',
  },
  ETag: {
    type: 'string',
    description: 'The version of what the answer shows, such as `"3"`; `If-Match` asks for it',
  },
  Link: {
    type: 'string',
    description: 'Where the next page of an answer that is not JSON is, with `rel="next"` (RFC 8288)',
  },
  Location: { type: 'string', format: 'uri-reference', description: 'Where to ask what became of it' },
  'WWW-Authenticate': { type: 'string', description: 'What a token must be (RFC 6750, 3)' },
  'Retry-After': { type: 'integer', description: 'Seconds after which to try again' },
  'X-RateLimit-Limit': { type: 'integer', description: 'Requests that this feed may make in a second' },
  'X-RateLimit-Remaining': { type: 'integer', description: 'Requests left in this second' },
  'X-RateLimit-Reset': { type: 'integer', description: 'Seconds until the count begins anew' },
} as const satisfies Record<string, HeaderField>;

export type HeaderName = keyof typeof headerFields;

const ofStatus: ReadonlyMap<number, readonly HeaderName[]> = new Map<number, readonly HeaderName[]>([
  [401, ['WWW-Authenticate']],
  [429, ['Retry-After']],
  [503, ['Retry-After']],
]);

/** The header fields of an answer with `status`: those of every answer, of the status, and `own`. */
export const headersOf = (status: number, own: readonly HeaderName[]): Record<string, HeaderField> =>
  Object.fromEntries(
    ['X-Request-Id' as const, ...(ofStatus.get(status) ?? []), ...own].map((name) => [
      name,
      headerFields[name],
    ]),
  );

export const isHeaderName = (value: string): value is HeaderName => Object.hasOwn(headerFields, value);

/** The name of a header field as it is usually written: `If-Match` for `if-match`. */
export const headerName = (name: string): string =>
  name.replaceAll(/(?<=^|-)[a-z]/g, (letter) => letter.toUpperCase());

import type { Api } from '../api.js';
import type { Context } from '../context.js';
import { wholeNumber } from '../options.js';
import { pagesOf } from '../pages.js';
import { table } from '../terminal/format.js';

/** The options of every list. */
export const listOptions = {
  limit: { type: 'string' },
  all: { type: 'boolean', default: false },
} as const;

export const listHelp = `  --limit COUNT          most of them, 1 to 200 (50); with --all, of one request
  --all                  every one that fits
`;

interface Asked<Item> {
  readonly path: string;
  readonly filters: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly schema: {
    parse(value: unknown): { readonly items: readonly Item[]; readonly nextCursor: string | null };
  };
  readonly head: readonly string[];
  readonly rowsOf: (item: Item) => readonly (readonly (string | number)[])[];
  /** What is said where nothing fits. */
  readonly none: string;
}

/** Writes a list: a table, or a line of JSON for each of it. */
export async function writeList<Item>(
  api: Api,
  { path, filters, schema, head, rowsOf, none }: Asked<Item>,
  {
    all,
    json,
    limit,
  }: { readonly all: boolean; readonly json: boolean; readonly limit?: string | undefined },
  { stdout, stderr }: Pick<Context, 'stdout' | 'stderr'>,
): Promise<void> {
  const query = new URLSearchParams({
    limit: String(wholeNumber('--limit', limit ?? (all ? '200' : '50'))),
  });
  for (const [name, given] of Object.entries(filters))
    for (const value of given === undefined ? [] : [given].flat()) query.append(name, value);
  const items: Item[] = [];
  let isMore = false;
  for await (const page of pagesOf(api, path, query, schema)) {
    items.push(...page.items);
    isMore = page.nextCursor !== null;
    if (!all) break;
  }
  if (json) stdout.write(items.map((item) => `${JSON.stringify(item)}\n`).join(''));
  else stdout.write(items.length === 0 ? `${none}\n` : table([head, ...items.flatMap(rowsOf)]));
  if (isMore) stderr.write('there are more: --all shows them\n');
}

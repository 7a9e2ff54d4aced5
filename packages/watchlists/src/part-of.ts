import { isObject } from './text/json.js';

/** Keys under which APIs state the number of values on all pages. */
const totals: ReadonlySet<string> = new Set(
  `total count totalcount totalresults totalhits totalitems totalelements totalrecords numfound recordcount
   resultcount recordsfiltered recordstotal`.split(/\s+/),
);
/** Keys for the number of pages. */
const pageCounts: ReadonlySet<string> = new Set(['totalpages', 'pagecount', 'pages', 'lastpage']);
/** Keys for what requests the next page. */
const nexts: ReadonlySet<string> = new Set([
  'next',
  'nextpage',
  'nextcursor',
  'nexttoken',
  'nextlink',
  'nextpagetoken',
  'nexturl',
  'odatanextlink',
]);
const mores: ReadonlySet<string> = new Set([
  'hasmore',
  'hasnext',
  'hasnextpage',
  'more',
  'truncated',
  'incomplete',
]);
/** Objects that may hold any of these. */
const nested: ReadonlySet<string> = new Set([
  'meta',
  'metadata',
  'page',
  'paging',
  'pagination',
  'pageinfo',
  'links',
]);

/**
 * Finds the sign that a document is one page of several: published as a list, it would remove everybody else. @param
 * head members of the document beside its list @param count the number of values in the list
 */
export function partOf(
  head: Iterable<readonly [key: string, value: unknown]>,
  count: number,
): { readonly path: string; readonly message: string } | undefined {
  const part = 'so this is a part of the list; send the whole';
  for (const [path, value] of head) {
    const key = plainKey(path);
    if (isObject(value) && nested.has(key)) {
      const found = partOf(Object.entries(value), count);
      if (found !== undefined) return { ...found, path: `${path}.${found.path}` };
    }
    const number = numberOf(value);
    const said = number?.toLocaleString('en-US') ?? '';
    if (totals.has(key) && number !== undefined && number > count)
      return { path, message: `says ${said}, and ${count.toLocaleString('en-US')} are here, ${part}` };
    if (pageCounts.has(key) && number !== undefined && number > 1)
      return { path, message: `says that there are ${said} pages, ${part}` };
    if (mores.has(key) && value === true) return { path, message: `says that there are more, ${part}` };
    if (nexts.has(key) && isSaid(value)) return { path, message: `names the next page, ${part}` };
  }
  return undefined;
}

/** `total_count`, `totalCount`, `@odata.count` are one. */
const plainKey = (key: string): string =>
  key
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .replace(/^odatacount$/, 'count');

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && /^\d{1,9}$/.test(value)) return Number(value);
  // Elasticsearch states it so.
  return isObject(value) && typeof value['value'] === 'number' ? value['value'] : undefined;
}

const isSaid = (value: unknown): boolean =>
  typeof value === 'number' ||
  (typeof value === 'string' && value !== '') ||
  (isObject(value) && Object.keys(value).length > 0);

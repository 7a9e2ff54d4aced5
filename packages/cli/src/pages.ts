import type { Api } from './api.js';

interface Schema<Page> {
  parse(value: unknown): Page;
}

/** The pages of a list, one after another. */
export async function* pagesOf<Page extends { readonly nextCursor: string | null }>(
  api: Api,
  path: string,
  query: URLSearchParams,
  schema: Schema<Page>,
): AsyncGenerator<Page> {
  const asked = new URLSearchParams(query);
  for (;;) {
    const page = await api.call('GET', `${path}?${asked.toString()}`, schema);
    yield page;
    if (page.nextCursor === null) return;
    asked.set('cursor', page.nextCursor);
  }
}

/** What is on all pages of a list. */
export async function itemsOf<Item>(
  api: Api,
  path: string,
  query: URLSearchParams,
  schema: Schema<{ readonly items: readonly Item[]; readonly nextCursor: string | null }>,
): Promise<Item[]> {
  const items: Item[] = [];
  for await (const page of pagesOf(api, path, query, schema)) items.push(...page.items);
  return items;
}

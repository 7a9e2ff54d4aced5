import { gzipSync } from 'node:zlib';
import * as contracts from '@hammerhead/contracts';
import t from 'tap';
import { z } from 'zod';
import { type JsonSchema, readOpenApi } from './document.js';
import { world } from './world.js';

const w = await world(t);

t.test('the document is OpenAPI 3.1, and each answer and body has an example', async (t) => {
  const { openapi, paths, components } = await readOpenApi(w.base);
  t.match(openapi, /^3\.1\./);
  const exampleOf = (schema: JsonSchema | undefined): unknown => {
    const name = schema?.$ref?.split('/').at(-1);
    return name === undefined ? schema?.examples?.[0] : exampleOf(components.schemas[name]);
  };
  for (const [path, methods] of Object.entries(paths))
    for (const [method, operation] of Object.entries(methods)) {
      const title = `${method} ${path}`;
      const success = Object.keys(operation.responses).find((status) => status.startsWith('2')) ?? '';
      t.ok(operation.summary, `${title} has a summary`);
      const { content = {} } = operation.responses[success] ?? {};
      const body =
        content['application/json'] ?? content['text/event-stream'] ?? content['application/x-ndjson'];
      if (success !== '204') t.ok(exampleOf(body?.schema), `${title} answer`);
      if (operation.requestBody !== undefined)
        t.ok(exampleOf(operation.requestBody.content['application/json']?.schema), `${title} body`);
      for (const { in: where, name, description } of operation.parameters ?? [])
        if (where === 'query') t.ok(description, `${title} ?${name} is described`);
    }
});

t.test('every example is what its schema says', async (t) => {
  let checked = 0;
  for (const [name, schema] of Object.entries(contracts)) {
    if (!(schema instanceof z.ZodType)) continue;
    for (const example of z.array(z.unknown()).parse(schema.meta()?.['examples'] ?? [])) {
      t.same(schema.safeParse(example).error?.issues ?? [], [], name);
      checked += 1;
    }
  }
  t.ok(checked >= 12, `${checked} examples`);
});

t.test('If-Match is shown as needed; a list file as JSON, CSV and gzip', async (t) => {
  const { paths } = await readOpenApi(w.base);
  for (const way of ['disposition', 'reopen'])
    t.match(paths[`/v1/referrals/{id}/${way}`]?.['post']?.parameters, [
      { in: 'path', name: 'id' },
      { in: 'header', name: 'If-Match', required: true },
    ]);
  const post = paths['/v1/watchlists']?.['post'];
  t.match(
    post?.parameters?.find(({ in: where }) => where === 'header'),
    { name: 'Content-Encoding', required: false },
  );
  t.same(Object.keys(post?.requestBody?.content ?? {}), ['application/json', 'text/csv']);
});

t.test('the examples of a list work when they are pasted', async (t) => {
  const document = await readOpenApi(w.base);
  const content = document.paths['/v1/watchlists']?.['post']?.requestBody?.content ?? {};
  const named = document.components.schemas['NewWatchlist']?.examples?.[0];
  t.match(await w.post('/v1/watchlists', named, 'supervisor'), { status: 201, body: { faultCount: 0 } });
  const csv = content['text/csv']?.example ?? '';
  for (const encoding of ['', 'gzip'])
    t.match(
      await w.send(`/v1/watchlists?name=csv${encoding}`, 'supervisor', {
        headers: { 'content-type': 'text/csv', ...(encoding && { 'content-encoding': encoding }) },
        body: encoding === 'gzip' ? gzipSync(csv) : csv,
      }),
      { status: 201, body: { faultCount: 0, latest: { entries: 2 } } },
    );
});

t.test('every reference leads somewhere', async (t) => {
  const document = await readOpenApi(w.base);
  const text = JSON.stringify(document);
  const names = new Set(
    [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name ?? ''),
  );
  t.not(names.size, 0);
  for (const name of names) t.ok(document.components.schemas[name], name);
});

/** What feeds and partners send themselves, and single words: none of it can come to tell either side more. */
const shared = new Set([
  'Transport',
  'Party',
  'Goods',
  'Marks',
  'FoundItem',
  'ReleaseStatus',
  'ReleaseUrgency',
  'AgreementGround',
  'AnswerOutcome',
]);

t.test('no schema of what a partner reads is one of what the United States reads', async (t) => {
  const { paths, components } = await readOpenApi(w.base);
  const below = (schema: unknown, seen: Set<string>): Set<string> => {
    for (const [, name = ''] of JSON.stringify(schema ?? {}).matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      if (!seen.has(name)) below(components.schemas[name], seen.add(name));
    return seen;
  };
  const [partners, others] = [new Set<string>(), new Set<string>()];
  for (const [path, methods] of Object.entries(paths))
    for (const operation of Object.values(methods)) {
      if (path.endsWith('/preview')) continue;
      const side =
        operation['tags'] instanceof Array && operation['tags'].includes('inbox') ? partners : others;
      for (const [status, answer] of Object.entries(operation.responses))
        if (status.startsWith('2')) below(answer, side);
    }
  t.ok(partners.has('PartnerRelease') && others.has('Release'));
  t.same(
    [...partners].filter((name) => others.has(name) && !shared.has(name)),
    [],
  );
});

t.test('health, readiness and metrics are open', async (t) => {
  for (const path of ['/healthz', '/readyz', '/metrics', '/docs']) {
    const response = await fetch(`${w.base}${path}`);
    t.equal(response.status, 200, path);
    await response.text();
  }
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { testDatabase } from '@hammerhead/postgres';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Ruleset, Spectral } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import openapiTypescript, { astToString } from 'openapi-typescript';
import t from 'tap';
import { readDocuments } from '../src/documents.js';

t.setTimeout(180_000);

const database = await testDatabase(async () => {}, 'openapi');
t.teardown(() => database.drop());
const documents = await readDocuments(database.url);
const apis = ['ingest', 'referral-api'] as const;

t.test('Redocly (recommended) has nothing to say', async (t) => {
  const config = await createConfig({ extends: ['recommended'] });
  for (const api of apis) {
    const found = await lintFromString({ source: documents[api], absoluteRef: `${api}.json`, config });
    t.same(
      found.map(({ ruleId, message, location }) => `${ruleId} at ${location[0]?.pointer}: ${message}`),
      [],
      api,
    );
  }
});

t.test('Spectral (oas) has nothing to say', async (t) => {
  const spectral = new Spectral();
  spectral.setRuleset(new Ruleset(oas));
  for (const api of apis) {
    const found = await spectral.run(documents[api]);
    t.same(
      found.map(({ code, message, path }) => `${code} at ${path.join('.')}: ${message}`),
      [],
      api,
    );
  }
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The members of schemas below `value` that say nothing of themselves: no words, and no schema of a name that has some. */
function undescribed(value: unknown, path: string): string[] {
  if (!isObject(value)) return [];
  const { properties } = value;
  const silent = !isObject(properties)
    ? []
    : Object.entries(properties)
        .filter(([, member]) => isObject(member) && !('description' in member) && !('$ref' in member))
        .map(([name]) => `${path}.properties.${name}`);
  const below = Object.entries(value)
    .filter(([key]) => key !== 'examples' && key !== 'example')
    .flatMap(([key, member]) => undescribed(member, `${path}.${key}`));
  return [...silent, ...below];
}

t.test('every member of every body and answer is described, and so is every answer', async (t) => {
  for (const api of apis) {
    const document: unknown = JSON.parse(documents[api]);
    t.same(undescribed(document, api), []);
    const empty = /"(\d{3})":\{"description":""/.exec(documents[api]);
    t.equal(empty, null, `${api}: an answer is not described`);
  }
});

/** What a client written against the types may look like, and one that misreads them. */
const right = `
import type { operations as Feeds } from './ingest.js';
import type { operations as People } from './referral-api.js';

type Answer<Operation extends { responses: unknown }, Status extends keyof Operation['responses']> =
  Operation['responses'][Status] extends { content: { 'application/json': infer Body } } ? Body : never;

export const receipt = (answer: Answer<Feeds['postManifest'], 202>): string => answer.status;
export const first = (page: Answer<People['listReferrals'], 200>): number | null => page.items[0]?.tier ?? null;
export const close: People['disposeReferral']['requestBody']['content']['application/json'] = {
  disposition: 'no_contraband',
};
`;
const wrong = right.replace("'no_contraband'", "'nothing_found'");

t.test(
  'openapi-typescript makes clients, with methods by operationId, that a strict compiler takes',
  async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'hammerhead-openapi-'));
    t.teardown(() => rmSync(folder, { recursive: true, force: true }));
    for (const api of apis)
      writeFileSync(join(folder, `${api}.ts`), astToString(await openapiTypescript(documents[api])));
    const compiles = (text: string): boolean => {
      writeFileSync(join(folder, 'use.ts'), text);
      const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023'];
      try {
        execFileSync(process.execPath, [compiler, ...options, join(folder, 'use.ts')]);
        return true;
      } catch (error) {
        if (text === right)
          t.comment(error instanceof Error && 'stdout' in error ? String(error.stdout) : error);
        return false;
      }
    };
    t.ok(compiles(right), 'a right use');
    t.notOk(compiles(wrong), 'a wrong one is refused');
  },
);

const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

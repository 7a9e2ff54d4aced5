import { readdirSync, readFileSync } from 'node:fs';
import { decisionSchema } from '@hammerhead/contracts';
import t from 'tap';

// From build/test.
const root = new URL('../../../../', import.meta.url);

/** The source of everything that may write an entry. */
function sources(): string[] {
  return [
    'packages/decisions/src/',
    'packages/storage/src/',
    'services/ingest/src/',
    'services/referral-api/src/',
    'services/worker/src/',
  ].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !/(?:^|\/)(?:node_modules|build|test)\//.test(path))
      .map((path) => readFileSync(new URL(`${folder}${path}`, root), 'utf8')),
  );
}

/** Acts that the code names, and those that it makes of what a route says of its reads. */
function actsOf(source: string): string[] {
  const named = [...source.matchAll(/\b(?:act: |decisionsRedacted = )((?:'[a-z_]+'(?: \| )?)+)/g)].flatMap(
    ([, names = '']) => [...names.matchAll(/[a-z_]+/g)].map(([name]) => name),
  );
  const reads = [...source.matchAll(/recordsRead: \{\s*kind: '([a-z_]+)'([^}]*)\}/g)].flatMap(
    ([, kind = '', more = '']) => [
      `${kind}_${more.includes('searched:') ? 'search' : 'read'}`,
      `${kind}_refused`,
    ],
  );
  return [...named, ...reads];
}

t.test('docs/audit.md has every act that is written, and no other', (t) => {
  const page = readFileSync(new URL('docs/audit.md', root), 'utf8');
  const table = page.slice(page.indexOf('| act | when |'), page.indexOf('Lists and counts'));
  const first = table.split('\n').map((row) => row.split('|')[1] ?? '');
  const told = first.flatMap((cell) => [...cell.matchAll(/`([a-z_]+)`/g)].map(([, act = '']) => act));
  const written = [
    ...decisionSchema.options.map(({ shape }) => shape.kind.value),
    ...sources().flatMap(actsOf),
  ];
  t.ok(written.includes('sign_in_refused') && written.includes('party_search'));
  t.same(told.toSorted(), [...new Set<string>(written)].toSorted());
  t.end();
});

import { readFileSync } from 'node:fs';
import t from 'tap';
import { variableNotes } from '../src/config/variables.js';
import { unknownVariables, variables } from '../src/index.js';

t.test("README's table is the table of variables", async (t) => {
  const rows = Object.entries(variables.shape).map(([name, schema]) => {
    const { meaning, fallback } = variableNotes.get(schema) ?? { meaning: '', fallback: '' };
    return `| \`${name}\` | ${meaning} | ${fallback} |`;
  });
  const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');
  const from = readme.indexOf('| variable | meaning | default |');
  const [, , ...found] = readme.slice(from, readme.indexOf('\n\n', from)).split('\n');
  t.same(found, rows);
});

t.test('what README says of defaults is so', async (t) => {
  const optional = variables.omit({ DATABASE_URL: true });
  for (const [name, schema] of Object.entries(optional.shape)) {
    const { fallback = '' } = variableNotes.get(schema) ?? {};
    const said = /^`(.*)`$/.exec(fallback)?.[1];
    const absent: unknown = schema.parse(undefined);
    if (said === undefined) t.equal(absent, undefined, name);
    else t.same(absent, schema.parse(said), name);
  }
});

t.test('a name that is not known is told, with the nearest one', async (t) => {
  const told = unknownVariables({
    INGEST_RATELIMIT: '3',
    HAMMERHEAD_TYPO: '1',
    WORKER_CONCURENCY: '4',
    REFERRAL_PORTS: '1',
    INGEST_CHUNK: '1',
    hammerhead_data: 'x',
    HAMMERHEAD_DATA: 'x',
    HAMMERHEAD_TEST_POSTGRES: 'x',
    HAMMERHEAD_RULESETS: '',
    PATH: '/bin',
    INGEST: 'x',
  });
  t.same(told, [
    'HAMMERHEAD_TYPO is not known',
    'INGEST_CHUNK is not known; did you mean HAMMERHEAD_CHUNK?',
    'INGEST_RATELIMIT is not known; did you mean INGEST_RATE_LIMIT?',
    'REFERRAL_PORTS is not known; did you mean REFERRAL_PORT?',
    'WORKER_CONCURENCY is not known; did you mean WORKER_CONCURRENCY?',
  ]);
});

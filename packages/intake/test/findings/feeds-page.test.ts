import { readFile } from 'node:fs/promises';
import { findingCodes, findingMeanings } from '@hammerhead/contracts';
import t from 'tap';

t.test('docs/feeds.md has a row for each finding, as the code says it', async (t) => {
  // From build/test/findings.
  const page = await readFile(new URL('../../../../../docs/feeds.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `([a-z_]+)` \| (.+) \|$/gm)]
    .map(([, code, meaning]) => [code, meaning])
    .filter(([code]) => findingCodes.some((known) => known === code));
  t.same(
    rows,
    findingCodes.map((code) => [code, findingMeanings[code]]),
  );
});

import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import t from 'tap';
import { csvRecords } from '../src/text/csv.js';
import { textOf } from '../src/text/pieces.js';
import { openList } from '../src/index.js';

// Beside the repository: a real file, made elsewhere.
const file = fileURLToPath(new URL('../../../../../shared/data/csl-2022.csv.gz', import.meta.url));
const skip = existsSync(file) ? false : 'the real Consolidated Screening List is not here';
const open = () => createReadStream(file).pipe(createGunzip());

t.test('the real list is read without a fault or a loss', { skip }, async (t) => {
  const { format, items } = await openList(open());
  t.equal(format, 'csl-csv');
  const ids = new Set<string>();
  const counts = {
    entries: 0,
    aliases: 0,
    faults: 0,
    persons: 0,
    vessels: 0,
    imo: 0,
    phones: 0,
    expiring: 0,
  };
  for await (const { entry, faults } of items) {
    counts.faults += faults.length;
    if (entry === undefined) continue;
    ids.add(entry.id);
    counts.entries += 1;
    counts.aliases += entry.aliases.length;
    counts.phones += entry.phones.length;
    if (entry.kind === 'person') counts.persons += 1;
    if (entry.kind === 'vessel') counts.vessels += 1;
    if (entry.identifiers.some(({ type }) => type === 'IMO')) counts.imo += 1;
    if (entry.expiresAt !== undefined) counts.expiring += 1;
  }
  t.same(counts, {
    entries: 14_160,
    aliases: 20_011,
    faults: 0,
    persons: 5_286,
    vessels: 433,
    imo: 438,
    phones: 31,
    expiring: 417,
  });
  t.equal(ids.size, 14_160);
});

t.test('names and other names stand as they stand in the file', { skip }, async (t) => {
  const names: string[][] = [];
  for await (const { entry } of (await openList(open())).items)
    if (entry !== undefined) names.push([entry.name, ...entry.aliases]);
  const tidy = (text: string | undefined): string => (text ?? '').trim().replaceAll(/\s+/g, ' ');
  let columns: readonly string[] = [];
  let rows = 0;
  let differing = 0;
  for await (const { cells } of csvRecords(textOf(open()))) {
    if (columns.length === 0) {
      columns = cells;
      continue;
    }
    const others = (cells[columns.indexOf('alt_names')] ?? '').split(';').map(tidy);
    const expected = [tidy(cells[columns.indexOf('name')]), ...others.filter((name) => name !== '')];
    if (JSON.stringify(names[rows]) !== JSON.stringify(expected)) differing += 1;
    rows += 1;
  }
  t.same({ rows, differing }, { rows: 14_160, differing: 0 });
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import t from 'tap';
import { z } from 'zod';
import { runCommand } from './command.js';

const accuracySchema = z.object({ pairs: z.number(), precision: z.number(), recall: z.number() });
const resultSchema = z.object({
  pairs: z.array(
    z.object({
      set: z.enum(['tune', 'apart']),
      thresholds: z.array(
        z.object({
          atLeast: z.number(),
          all: accuracySchema,
          classes: z.record(z.enum(['person', 'company', 'vessel']), accuracySchema),
        }),
      ),
      mistakes: z.array(z.object({ name: z.string(), because: z.array(z.string()) })),
    }),
  ),
  list: z
    .object({
      names: z.number(),
      own: z.array(
        z.object({ slip: z.string(), names: z.number(), standings: z.record(z.string(), z.number()) }),
      ),
      benign: z.object({ names: z.number(), byName: z.array(z.number()) }),
    })
    .optional(),
});

const columns = [
  'id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,standard_order',
  'license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,vessel_flag,vessel_owner',
  'remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,source_information_url,ids',
].join(',');
const row = (id: string, type: string, name: string, aliases: string): string =>
  columns
    .split(',')
    .map((column) => ({ id, source: 'SDN', type, name, alt_names: aliases })[column] ?? '')
    .map((cell) => `"${cell}"`)
    .join(',');
const list = [
  `_${columns}`,
  row('1', 'Individual', 'GREENIDGE, Althea', 'GREENIDGE, Altea; CUMBERBATCH, Althea'),
  row('2', 'Entity', 'SUNRISE BARREL SHIPPING LIMITED', ''),
  row('3', 'Vessel', 'OCEAN PRIDE III', ''),
].join('\n');

t.test('as JSON: accuracy of both sets, and how the names of a list find themselves', async (t) => {
  const file = join(t.testdir(), 'list.csv.gz');
  await writeFile(file, gzipSync(list));
  const { code, stdout, stderr } = await runCommand(['names', '--list', file, '--benign', '200', '--json']);
  t.equal(code, 0, stderr);
  const { pairs, list: found } = resultSchema.parse(JSON.parse(stdout));
  t.same(
    pairs.map(({ set }) => set),
    ['tune', 'apart'],
  );
  for (const { thresholds } of pairs) {
    t.same(
      thresholds.map(({ atLeast }) => atLeast),
      [0.85, 0.92],
    );
  }
  t.equal(found?.names, 5);
  t.equal(found?.benign.names, 200);
  t.same(found?.benign.byName, [0, 0]);
  for (const { slip, names, standings } of found?.own ?? []) t.equal(standings['top'], names, slip);
  t.equal(found?.own.length, 5);
});

t.test('for people: a table for each set, with the mistakes', async (t) => {
  const { code, stdout } = await runCommand(['names']);
  t.equal(code, 0);
  t.match(stdout, /Pairs that the weights were set with\n.*precision\s+recall/);
  t.match(stdout, /Pairs kept apart\n/);
  t.match(stdout, /from 0\.92\s+all/);
  t.match(stdout, /Mistakes at 0\.85\n(?:missed|false)/);
});

t.test('what cannot be measured is reported', async (t) => {
  const broken = join(t.testdir(), 'broken.csv');
  await writeFile(broken, `_${columns}\n`);
  t.match(await runCommand(['names', '--list', '/absent']), { code: 1, stderr: /cannot be read: ENOENT/ });
  t.match(await runCommand(['names', '--list', broken]), { code: 1, stderr: /no entries/ });
  t.match(await runCommand(['names', '--every', '0']), { code: 1, stderr: /--every must be at least 1/ });
  t.match(await runCommand(['names', 'more']), { code: 1 });
});

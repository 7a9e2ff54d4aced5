import { readFileSync } from 'node:fs';
import { Random } from '@hammerhead/primitives';
import t from 'tap';
import {
  listedPeople,
  listedSchemesUrl,
  loadSchemes,
  plainName,
  slipNames,
  slippedName,
  syntheticFeed,
} from '../src/index.js';

const schemes = loadSchemes(readFileSync(listedSchemesUrl, 'utf8'));

t.test('the people of a list are the same for the same seed, and others for another', async (t) => {
  const people = listedPeople(5);
  t.same(people, listedPeople(5));
  t.notSame(people, listedPeople(6));
  t.equal(new Set(people.map(({ name }) => name)).size, people.length);
  t.equal(people.filter(({ telling }) => !telling).length, people.length / 5);
});

t.test('each slip is one, and the name is another one then', async (t) => {
  const random = new Random(4);
  const names = {
    two: 'OUTAR, Evadne',
    three: 'QUINTANILLA RIJO, Casilda',
    given: 'YEARWOOD, Thaddeus Merton',
  };
  const seen = new Map<string, Set<string>>();
  for (let time = 0; time < 300; time += 1)
    for (const listed of Object.values(names)) {
      const { name, slip } = slippedName(random, listed);
      t.not(name, plainName(listed));
      seen.set(slip, (seen.get(slip) ?? new Set()).add(name));
    }
  t.same([...seen.keys()].sort(), [...slipNames].sort());
  t.same(seen.get('initial'), new Set(['Thaddeus M. Yearwood']));
  t.same(seen.get('surname'), new Set(['Casilda Quintanilla']));
  t.ok(seen.get('order')?.has('Quintanilla Rijo Casilda'));
  t.ok(seen.get('exchanged')?.has('Evdane Outar'));
});

t.test(
  'listed people, impossible weights and namesakes are planted beside the schemes, and reported',
  async (t) => {
    const people = listedPeople(3);
    const options = { shipments: 6_000, seed: 3, departingFrom: '2026-03-02T00:00:00Z' };
    const beside = { schemes, people, planted: 0.01, namesakes: 0.01 };
    const feed = [...syntheticFeed({ ...options, beside })];
    const truths = feed.flatMap(({ truth }) => truth);
    const planted = truths.flatMap((truth) => ('scheme' in truth ? [truth] : []));
    t.ok(planted.length >= 56 && planted.length <= 60, `${planted.length} of 60`);
    t.ok(planted.every(({ beside: told }) => told !== undefined));
    const partiesOf = new Map(
      feed.flatMap(({ manifest: { manifestNumber, shipments } }) =>
        shipments.flatMap((one) =>
          one.canceled === true ? [] : [[`${manifestNumber} ${one.bill}`, one] as const],
        ),
      ),
    );
    const listed = planted.filter(({ kind }) => kind === 'listed');
    const heavy = planted.filter(({ kind }) => kind === 'impossible-weight');
    t.ok(listed.length > 20 && heavy.length > 10, `${listed.length} listed, ${heavy.length} too heavy`);
    for (const { manifestNumber, bill } of heavy) {
      const [item] = partiesOf.get(`${manifestNumber} ${bill}`)?.goods ?? [];
      if (item?.weightKg !== undefined) t.ok(item.weightKg / (item.packages ?? 1) >= 150);
    }
    const namesakes = truths.flatMap((truth) => ('namesake' in truth ? [truth] : []));
    t.ok(namesakes.length > 10);
    const nameOf = new Map(people.map(({ id, name }) => [id, plainName(name).toUpperCase()]));
    for (const { manifestNumber, bill, namesake } of namesakes)
      t.equal(
        partiesOf.get(`${manifestNumber} ${bill}`)?.parties.consignee.name.toUpperCase(),
        nameOf.get(namesake),
      );
    const without = [...syntheticFeed(options)].flatMap(({ truth }) => truth);
    t.notOk(without.some((truth) => 'namesake' in truth || 'scheme' in truth));
  },
);

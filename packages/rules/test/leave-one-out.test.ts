import t from 'tap';
import { evaluate, leaveOneOut } from '../src/index.js';
import { fileWith, load } from './support/rules.js';
import { input } from './support/vocabulary.js';

const lines = [
  `  - { id: GATE, family: commodity, each: goods, points: 70, floor: 1, when: "hsIn(goods.hs, 'licenseGate')" }`,
  `  - { id: WORD, family: commodity, each: goods, perItem: sum, points: 12.35, when: "goods.description.contains('GLOCK')" }`,
  '  - { id: CHEAP, family: value, points: 20, when: shipment.valueUsd <= 150 }',
  '  - { id: TRUST, family: mitigation, points: -15, when: shipment.hasLicense, unlessHit: [WORD] }',
  '  - { id: RATIO, family: route, measure: shipment.freightUsd / shipment.valueUsd, bands: [{ ref: low, below: 1, points: 0 }, { ref: high, points: 35 }], missing: { ref: unknown, points: 4 } }',
  '  - { id: SEASON, adjust: [WORD, CHEAP], times: 0.6, when: calendar.barrelSeason }',
  `  - { id: LATE, family: route, points: 30, when: "shipment.bill == 'B1'", unlessHit: [TRUST], floor: 3 }`,
];
// Rules that name others must not name what is taken out of the file.
const fileOf = (ids: readonly string[]): string =>
  fileWith(
    lines
      .filter((line) => ids.some((id) => line.includes(`id: ${id},`)))
      .map((line) =>
        line.replace(/(unlessHit|adjust): \[([^\]]*)\]/, (_, key: string, named: string) => {
          const left = named.split(', ').filter((id) => ids.includes(id));
          return `${key}: [${left.join(', ')}]`;
        }),
      )
      .filter((line) => !line.includes('adjust: []'))
      .map((line) => line.replace(', unlessHit: []', ''))
      .join('\n'),
  );

const ids = ['GATE', 'WORD', 'CHEAP', 'TRUST', 'RATIO', 'SEASON', 'LATE'];
const shipments = [
  input({ goods: [{ description: 'GLOCK SLIDE', hs: '9305' }, { description: 'GLOCK' }], valueUsd: 100 }),
  input({ valueUsd: 90, freightUsd: 120, hasLicense: true }),
  input({ valueUsd: 90, hasLicense: true }, { calendar: { barrelSeason: false } }),
  input({ goods: [{ description: 'GLOCK' }], hasLicense: true, valueUsd: 'x' }),
  input({ bill: 'B2', freightUsd: 5, valueUsd: 1000 }),
];

t.test('a rule left out counts as if the file did not have it; alone, as if it had no other', (t) => {
  const all = load(fileOf(ids));
  for (const shipment of shipments) {
    const shares = leaveOneOut(all, shipment);
    const standing = (left: readonly string[]) => {
      const { score, tier } = evaluate(load(fileOf(left)), shipment);
      return { score, tier };
    };
    const heard = evaluate(all, shipment).rules.filter(({ outcome }) => outcome !== 'miss');
    t.same(
      shares.map(({ id }) => id),
      heard.map(({ id }) => id),
    );
    for (const { id, without, alone } of shares) {
      t.same(without, standing(ids.filter((other) => other !== id)), `without ${id}`);
      if (id !== 'SEASON') t.same(alone, standing([id]), `${id} alone`);
    }
  }
  t.end();
});

// Evaluations per second of a 30-rule set on one core, over shipments most of which are harmless.
// Run after a build: node packages/rules/bench/evaluate.mjs
import { evaluate } from '../build/src/index.js';
import { fileWith, load } from '../build/test/support/rules.js';
import { input } from '../build/test/support/vocabulary.js';

const conditions = [
  'hsIn(goods.hs, "licenseGate") && !shipment.hasLicense',
  'goods.description.contains("GLOCK")',
  'text(goods.hs).startsWith("98") && goods.weightKg > 500',
  'goods.valueUsd > 2000 && goods.valueUsd <= 2500',
  'shipment.destination in ["HT", "DO"] && transport.mode == "vessel"',
  'has(shipment.freightUsd) && shipment.freightUsd / shipment.valueUsd > 1.5',
  'shipment.valueUsd <= 150 && shipment.grossWeightKg >= 10',
  'shipment.goods.exists(g, g.weightKg > 900)',
  'size(shipment.goods) > 5 || transport.mode == "air"',
];
const conditionRules = Array.from({ length: 24 }, (_, index) => {
  const when = conditions[index % conditions.length];
  const each = when.includes('goods.') && !when.includes('shipment.goods') ? ', each: goods' : '';
  return `  - { id: R${index}, family: commodity${each}, points: ${5 + index}, when: ${JSON.stringify(when)} }`;
});
const measureRules = Array.from(
  { length: 6 },
  (_, index) => `  - id: M${index}
    family: value
    measure: shipment.valueUsd / shipment.grossWeightKg
    bands: [{ ref: severe, below: 0.${index + 1}, points: 15 }, { ref: low, below: 1, points: 6 * pow(0.5, shipment.valueUsd / 365) }, { ref: normal, points: 0 }]`,
);
const ruleSet = load(fileWith([...conditionRules, ...measureRules].join('\n')));

const shipments = Array.from({ length: 1000 }, (_, index) =>
  input({
    destination: ['JM', 'TT', 'HT', 'BB'][index % 4],
    grossWeightKg: 20 + (index % 200),
    valueUsd: 160 + (index % 977),
    ...(index % 3 === 0 ? { freightUsd: 90 } : {}),
    goods: [
      { description: 'PERSONAL EFFECTS', hs: '980400', weightKg: 20 + (index % 200), valueUsd: 300 },
      {
        description: index % 500 === 0 ? 'GLOCK SLIDE' : 'CLOTHING',
        hs: '630900',
        weightKg: 5,
        valueUsd: 40,
      },
    ],
  }),
);

const rounds = 200;
for (let attempt = 1; attempt <= 5; attempt += 1) {
  const started = process.hrtime.bigint();
  let outcomes = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const shipment of shipments) outcomes += evaluate(ruleSet, shipment).rules.length;
  }
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const each = (rounds * shipments.length) / seconds;
  const listed = (outcomes / (rounds * shipments.length)).toFixed(2);
  process.stdout.write(
    `${Math.round(each).toLocaleString('en')} shipments/s, ${Math.round(each * 30).toLocaleString('en')} rules/s (${listed} rules listed each)\n`,
  );
}

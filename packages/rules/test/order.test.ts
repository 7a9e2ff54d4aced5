import { Random } from '@hammerhead/primitives';
import t from 'tap';
import { evaluate } from '../src/index.js';
import { fileWith, load } from './support/rules.js';
import { input } from './support/vocabulary.js';

function shuffled<T>(things: readonly T[], random: Random): readonly T[] {
  return things
    .map((thing) => ({ thing, key: random.next() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ thing }) => thing);
}

const whens = [
  'true',
  'shipment.freightUsd > 1',
  'shipment.valueUsd > 100',
  'shipment.hasLicense',
  'explode(shipment.bill)',
];
const families = ['commodity', 'value', 'route', 'mitigation'];

function someRules(random: Random): readonly string[] {
  const pick = <T>(choices: readonly T[]): T | undefined =>
    choices[Math.floor(random.next() * choices.length)];
  return Array.from({ length: 20 }, (_, index) => {
    const when = pick(whens) ?? 'true';
    if (index % 7 === 6) {
      return `  - { id: R${index}, adjust: [R${index - 1}, R${index - 2}], times: ${(random.next() * 2).toFixed(3)}, when: ${when} }`;
    }
    const named =
      index > 2 && random.next() < 0.4 ? `, unlessHit: [R${Math.floor(random.next() * index * 0.4)}]` : '';
    const floor = random.next() < 0.1 ? ', floor: 3' : '';
    const family = pick(families) ?? 'value';
    const points = (random.next() * 30 - (family === 'mitigation' ? 30 : 5)).toFixed(3);
    return `  - { id: R${index}, family: ${family}, points: ${points}, when: ${when}${named}${floor}, missing: { points: 0.1 } }`;
  });
}

t.test('the order of rules in the file changes nothing but the order in which they are reported', (t) => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const random = new Random(seed);
    const rules = someRules(random);
    const given = input({
      valueUsd: 150,
      bill: random.next() < 0.3 ? 'BOOM' : 'HIT',
      hasLicense: random.next() < 0.5,
      ...(random.next() < 0.5 ? { freightUsd: 2 } : {}),
    });
    const told = (order: readonly string[]): string => {
      const evaluation = evaluate(load(fileWith(order.join('\n'))), given);
      return JSON.stringify({
        ...evaluation,
        rules: evaluation.rules
          .map((rule) => ({ ...rule, adjustedBy: rule.adjustedBy?.toSorted() }))
          .toSorted((a, b) => a.id.localeCompare(b.id)),
      });
    };
    t.equal(told(shuffled(rules, random)), told(rules), `seed ${seed}`);
  }
  t.end();
});

import { loadRuleSet } from '@hammerhead/rules';
import t from 'tap';
import { vocabulary } from '../src/index.js';

function warningsOf(when: string): readonly string[] {
  const file = `ruleset: test
tiers: [{ tier: 1, name: critical, from: 80 }]
families: { commodity: { combine: sum, limit: [0, 70] } }
rules:
  - { id: A, title: A, because: B, family: commodity, points: 1, each: goods, when: ${JSON.stringify(when)} }
`;
  const loaded = loadRuleSet(file, vocabulary);
  t.ok(loaded.ok, when);
  return loaded.warnings.map(({ message }) => message);
}

t.test('a comparison that misses what it means is warned of, with what to write', async (t) => {
  const warned: readonly (readonly [when: string, write: string])[] = [
    ['goods.hs == "9302.00"', 'write goods.heading == "9302", or hsIn(goods.hs, "…")'],
    ['text(goods.hs) == "930200"', 'write goods.heading == "9302", or hsIn(goods.hs, "…")'],
    ['goods.hs in ["9302"]', 'write goods.heading == "9302", or hsIn(goods.hs, "…")'],
    ['goods.hs.startsWith("9302.00")', 'write goods.heading == "9302"'],
    ['goods.description.contains("gun")', 'write lower(goods.description).contains("gun"), or says('],
    ['goods.description.matches("GUN")', 'write goods.description.matches("(?i)…")'],
    ['parties.shipper.name == "Devon Clarke"', 'write lower(parties.shipper.name) == "devon clarke"'],
    ['parties.shipper.address.city in ["Miami"]', 'write lower(parties.shipper.address.city) == "miami"'],
    [
      'goods.heading.startsWith("9399")',
      'no heading of the HS begins with 9399: the headings of chapter 93 are',
    ],
    [
      'goods.hs.startsWith("9399")',
      'no HS code begins with 9399: the headings of chapter 93 are 9301 to 9307',
    ],
    ['goods.heading == "9399"', '9399 is no heading of the HS: the headings of chapter 93 are 9301 to 9307'],
    ['goods.heading == "7701"', '7701 is no heading of the HS: there is no chapter 77'],
  ];
  for (const [when, write] of warned) {
    const [only = '', ...others] = warningsOf(when);
    t.ok(only.includes(write), `${when}: ${only}`);
    t.same(others, [], when);
  }
});

t.test('what finds what it means is not', async (t) => {
  for (const when of [
    'goods.heading == "9302" && hsIn(goods.hs, "licenseGate")',
    'goods.hs.startsWith("93") && goods.hs.startsWith("9") && goods.heading.startsWith("9806")',
    'goods.hsDigits == "930200"',
    'lower(goods.description).contains("gun") || goods.description.matches("(?i)gun")',
    'goods.description.contains("9 ") || lower(parties.shipper.name) == "devon clarke"',
  ])
    t.same(warningsOf(when), [], when);
});

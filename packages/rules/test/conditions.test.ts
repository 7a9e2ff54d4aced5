import t from 'tap';
import { outcomeOf } from './support/rules.js';
import { input } from './support/vocabulary.js';

const given = input({
  grossWeightKg: 118,
  valueUsd: 300,
  freightUsd: null,
  itns: ['X20230912004521', 'X20230912004522'],
  goods: [
    { description: 'PERSONAL EFFECTS', weightKg: 100, valueUsd: 200, hs: '9804' },
    { description: 'GLOCK SLIDE', weightKg: 18 },
  ],
});

const expected: Record<'hit' | 'miss' | 'unknown', readonly string[]> = {
  hit: [
    'shipment.grossWeightKg > 5',
    '1 / 2 == 0.5',
    '7 % 4 == 3',
    '-shipment.grossWeightKg < 0 && 2 - -1 == 3',
    '45 * pow(0.5, shipment.valueUsd / 365) > 25',
    'shipment.destination == "JM" && transport.mode != "air"',
    'shipment.destination in ["HT", "JM"]',
    '"X20230912004522" in shipment.itns',
    'shipment.itns[0].startsWith("X2023") && shipment.itns[1].endsWith("2")',
    'size(shipment.itns) == 2 && shipment.itns.size() == 2 && size("é😀") == 2',
    'has(shipment.valueUsd) && !has(shipment.freightUsd)',
    '!has(eei.filedAt)',
    'text(shipment.destination) == "JM" && text(eei.filedAt) == ""',
    'shipment.hasLicense ? false : true',
    'shipment.goods.exists(g, g.description.contains("GLOCK"))',
    'shipment.goods.all(g, g.weightKg > 1)',
    'shipment.goods.exists_one(g, g.weightKg > 50)',
    'sum(shipment.goods.map(g, g.weightKg)) == 118',
    'max(shipment.goods.map(g, g.weightKg)) == 100 && min([3, 2]) == 2 && max(1, 2) == 2 && abs(-2) == 2',
    'size(shipment.goods.filter(g, g.weightKg > 50)) == 1',
    'lower("ÀB") == "àb" && upper("a") == "A" && trim(" a ") == "a"',
    'shipment.goods[1].description.matches("(?i)\\\\bglock\\\\b")',
    '"a" < "b" && "b" >= "b" && "a" + "b" == "ab"',
    'hoursBetween("2023-09-14T06:00:00Z", transport.departureAt) == 12',
    'daysBetween("2023-09-14", "2023-09-16") == 2',
    'hsIn("9301.90", "licenseGate")',
    'true || shipment.freightUsd > 1',
    'shipment.freightUsd > 1 || true',
    '!(false && shipment.freightUsd > 1)',
    '!(shipment.freightUsd > 1 && false)',
    // One item that decides is enough, whatever the others lack.
    'shipment.goods.exists(g, g.valueUsd > 100)',
    '!shipment.goods.all(g, g.valueUsd > 1000)',
  ],
  miss: [
    'shipment.grossWeightKg > 500',
    'shipment.hasLicense',
    'size(shipment.goods) > 2',
    'has(eei.filedAt)',
    'false && shipment.freightUsd > 1',
    'shipment.freightUsd > 1 && false',
    'shipment.goods.exists_one(g, g.weightKg > 1)',
  ],
  unknown: [
    'shipment.freightUsd > 1',
    '!(shipment.freightUsd > 1)',
    'shipment.freightUsd > 1 && true',
    'shipment.freightUsd > 1 || false',
    'shipment.freightUsd == 1',
    'shipment.freightUsd != 1',
    'shipment.freightUsd in [1, 2]',
    'eei.filedAt == "x"',
    'shipment.itns[7] == "x"',
    'shipment.itns[0.5] == "x"',
    'shipment.freightUsd > 1 ? true : true',
    '300 / 0 > 5',
    '300 / 0 < 5',
    '0 / 0 == 0',
    '5 % 0 == 0',
    'pow(10, 400) > 1',
    'max(shipment.goods.filter(g, g.weightKg > 1000).map(g, g.weightKg)) > 1',
    'shipment.goods.all(g, g.valueUsd > 1)',
    'shipment.goods.exists(g, g.valueUsd > 1000)',
    'shipment.goods.exists_one(g, g.valueUsd > 1)',
    'sum(shipment.goods.map(g, g.valueUsd)) > 1',
    'hoursBetween(transport.ladingAt, transport.departureAt) > 1',
    'hoursBetween("2023-09-14T06:00:00", transport.departureAt) > 1',
    'hsIn(text(shipment.goods[1].hs), "licenseGate") || hsIn(shipment.goods[1].hs, "licenseGate")',
  ],
};

t.test('a condition holds, does not hold, or is unknown', (t) => {
  for (const [outcome, conditions] of Object.entries(expected)) {
    for (const condition of conditions) t.equal(outcomeOf(condition, given), outcome, condition);
  }
  t.end();
});

t.test('what breaks its declaration fails instead of meaning something by accident', (t) => {
  t.equal(outcomeOf('shipment.grossWeightKg > 5', input({ grossWeightKg: '118' })), 'failed');
  t.equal(outcomeOf('shipment.hasLicense', input({ hasLicense: 'no' })), 'failed');
  t.equal(outcomeOf('shipment.goods.exists(g, true)', input({ goods: 'none' })), 'failed');
  t.equal(outcomeOf('shipment.grossWeightKg > 5', input({ grossWeightKg: Number.NaN })), 'unknown');
  t.end();
});

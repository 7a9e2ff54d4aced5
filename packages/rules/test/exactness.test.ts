import t from 'tap';
import { computedHundredths, decimalHundredths, multiplied, parseDecimal } from '../src/decimal.js';
import { fileWith, resultOf, run } from './support/rules.js';
import { input } from './support/vocabulary.js';

t.test('points that stand in the file are rounded by their decimal text, half away from zero', (t) => {
  const cases: readonly (readonly [written: string, hundredths: number])[] = [
    ['1.005', 101],
    ['-1.005', -101],
    ['1.004999', 100],
    ['8.575', 858],
    ['0.1', 10],
    ['70', 7000],
    ['999999999.999999', 100_000_000_000],
    ['-0', 0],
  ];
  for (const [written, hundredths] of cases) {
    const decimal = parseDecimal(written);
    t.equal(decimal && decimalHundredths(decimal), hundredths, written);
  }
  for (const written of ['', '.5', '1e3', '0x1F', '1.2345678', '1234567890', '1_000', 'NaN']) {
    t.equal(parseDecimal(written), undefined, written);
  }
  t.end();
});

t.test('computed points are rounded by the shortest decimal text of the double', (t) => {
  const cases: readonly (readonly [computed: number, hundredths: number])[] = [
    [1.005, 101],
    [-1.005, -101],
    [8.575, 858],
    [1.0049999999999, 100],
    [0.1 + 0.2, 30],
    [45 * 0.5 ** (100 / 365), 3722],
    [-0.001, 0],
    [5e-324, 0],
    [1e300, 100_000_000_000],
  ];
  for (const [computed, hundredths] of cases) {
    t.equal(computedHundredths(computed), hundredths, String(computed));
  }
  t.end();
});

t.test('factors multiply exactly and are rounded once', (t) => {
  const factor = (written: string) => parseDecimal(written) ?? { coefficient: Number.NaN, scale: 0 };
  t.equal(multiplied(144, [factor('0.1'), factor('10')]), 144);
  t.equal(multiplied(333, [factor('1.5')]), 500);
  t.equal(multiplied(-333, [factor('1.5')]), -500);
  t.equal(
    multiplied(
      7000,
      Array.from({ length: 20 }, () => factor('1.1')),
    ),
    47_092,
  );
  t.equal(multiplied(7000, [factor('0')]), 0);
  t.end();
});

t.test('many tenths sum exactly', (t) => {
  const rules = Array.from(
    { length: 250 },
    (_, index) => `  - { id: R${index}, family: commodity, when: true, points: 0.1 }`,
  ).join('\n');
  t.match(run(fileWith(rules)), { score: 2500, tier: 4 });
  t.end();
});

t.test('the same number counts the same whether written or computed', (t) => {
  for (const points of ['1.005', '8.575', '2.675', '0.005']) {
    const written = resultOf(
      run(fileWith(`  - { id: R, family: value, when: true, points: ${points} }`)),
    ).points;
    const computed = resultOf(
      run(fileWith(`  - { id: R, family: value, when: true, points: "${points}" }`)),
    ).points;
    t.equal(written, computed, points);
  }
  t.end();
});

/** Each adds up to the second number exactly, and to a hair more or less in binary. */
const amounts: readonly (readonly [lines: readonly number[], sum: number])[] = [
  [[1100.1, 1399.9], 2500],
  [[833.33, 833.33, 833.34], 2500],
  [[0.1, 0.2, 2499.7], 2500],
  [[0.1, 0.2], 0.3],
  [Array.from({ length: 10 }, () => 250.1), 2501],
  [[1e11 + 0.01, 0.02], 1e11 + 0.03],
];

t.test('sums of money are exact where a rule compares them', (t) => {
  for (const [lines, sum] of amounts) {
    const goods = lines.map((valueUsd) => ({ description: 'SHOES', valueUsd }));
    const answer = (when: string): string =>
      resultOf(run(fileWith(`  - { id: R, family: value, when: "${when}", points: 5 }`), input({ goods })))
        .outcome;
    const all = 'sum(shipment.goods.map(g, g.valueUsd))';
    t.equal(answer(`${all} > ${sum}`), 'miss', `${lines.join(' + ')} > ${sum}`);
    t.equal(answer(`${all} < ${sum}`), 'miss', `${lines.join(' + ')} < ${sum}`);
    t.equal(answer(`${all} == ${sum}`), 'hit', `${lines.join(' + ')} == ${sum}`);
  }
  t.end();
});

t.test('so are sums and differences that a rule writes out', (t) => {
  const answer = (when: string): string =>
    resultOf(
      run(
        fileWith(`  - { id: R, family: value, when: "${when}", points: 5 }`),
        input({ valueUsd: 1100.1, freightUsd: 1399.9 }),
      ),
    ).outcome;
  t.equal(answer('shipment.valueUsd + shipment.freightUsd > 2500.0'), 'miss');
  t.equal(answer('shipment.valueUsd + shipment.freightUsd == 2500.0'), 'hit');
  t.equal(answer('2500.0 - shipment.freightUsd == shipment.valueUsd'), 'hit');
  t.equal(answer('0.1 + 0.2 > 0.3'), 'miss');
  t.end();
});

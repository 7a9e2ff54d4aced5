import t from 'tap';
import { readPublished } from '../src/index.js';

const source = `ruleset: old
tiers: [{ tier: 1, from: 80, respondWithin: { air: 45m, vessel: 4h } }, { tier: 2, from: 40 }]
rules:
  - { id: A, title: What A looks for, family: value, when: gone.in.this.release, basis: a law }
  - { id: B, adjust: [A], times: 0.5, when: "true" }
`;

t.test('a published version is read whatever its expressions say', async (t) => {
  const { rules, adjusting, tiers } = readPublished(source);
  t.strictSame(rules, [
    { id: 'A', title: 'What A looks for', family: 'value', basis: 'a law', caution: null, adjusts: false },
    { id: 'B', title: 'B', family: null, basis: null, caution: null, adjusts: true },
  ]);
  t.strictSame([...adjusting], ['B']);
  t.strictSame(
    [...tiers].map(([tier, within]) => [tier, [...within]]),
    [
      [
        1,
        [
          ['air', 45],
          ['vessel', 240],
        ],
      ],
      [2, []],
    ],
  );
  t.throws(() => readPublished('ruleset: none'), /no list of rules/);
  t.throws(() => readPublished('rules: [{ title: x }]'), /has no id/);
});

import t from 'tap';
import { adjustingIn, publishedRules } from '../src/index.js';

const source = `ruleset: old
rules:
  - { id: A, title: What A looks for, family: value, when: gone.in.this.release, basis: a law }
  - { id: B, adjust: [A], times: 0.5, when: "true" }
`;

t.test('a published version is read whatever its expressions say', async (t) => {
  const rules = publishedRules(source);
  t.strictSame(rules, [
    { id: 'A', title: 'What A looks for', family: 'value', basis: 'a law', caution: null, adjusts: false },
    { id: 'B', title: 'B', family: null, basis: null, caution: null, adjusts: true },
  ]);
  t.strictSame([...adjustingIn(rules)], ['B']);
  t.throws(() => publishedRules('ruleset: none'), /no list of rules/);
  t.throws(() => publishedRules('rules: [{ title: x }]'), /has no id/);
});

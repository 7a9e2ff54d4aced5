import { termSearches } from '@hammerhead/reference';
import { describeVocabulary, loadRuleSet } from '@hammerhead/rules';
import t from 'tap';
import { vocabulary } from '../src/index.js';
import { wordClasses } from '../src/vocabulary/word-classes.js';

const faultOf = (name: string): string | undefined => {
  const file = `ruleset: test
tiers: [{ tier: 1, name: critical, from: 80 }]
families: { commodity: { combine: sum, limit: [0, 70] } }
rules:
  - { id: A, title: A, because: B, family: commodity, points: 1, each: goods, when: 'says(goods.description, "${name}")' }
`;
  const loaded = loadRuleSet(file, vocabulary);
  return loaded.ok ? undefined : loaded.faults[0]?.message;
};

t.test('the page lists every class of words, and what is said of it is found', async (t) => {
  const page = describeVocabulary(vocabulary);
  t.match(page, '\n## Classes of words\n');
  for (const [name, search] of termSearches) {
    t.match(page, `\n| \`${name}\` | Speaks of `);
    for (const example of wordClasses[name].examples) t.ok(search(example), `${name}: ${example}`);
  }
});

t.test('a class that there is not is told with those that are meant', async (t) => {
  t.equal(faultOf('weapon'), undefined);
  t.equal(faultOf('pistols'), 'there is no class of words "pistols"; did you mean weapon or gun?');
  t.equal(faultOf('holsters'), 'there is no class of words "holsters"; did you mean holster?');
  t.match(faultOf('cocaine'), /there is no class of words "cocaine"; there is ammunition, .*, weapon,/);
});

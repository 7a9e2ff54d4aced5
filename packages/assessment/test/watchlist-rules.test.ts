import type { ListHit } from '@hammerhead/screening';
import t from 'tap';
import { assess, type Surroundings } from '../src/index.js';
import { defaultSource, load } from './rule-set.js';
import { subject } from './subjects.js';
import { listed, listHit, ordinaryPast } from './surroundings.js';

const ruleSet = load(defaultSource);
const assessed = (lists: Partial<Surroundings>) =>
  assess(ruleSet, subject({}, {}, [], { ...ordinaryPast, ...lists }));
const ofLists = (...hits: readonly ListHit[]): string =>
  assessed(listed(...hits))
    .evidence.filter(({ id, outcome }) => /^PTY-0[12]/.test(id) && outcome === 'hit')
    .map(({ id, points, floor }) => `${id} ${points / 100}${floor === undefined ? '' : ` floor ${floor}`}`)
    .join();

await t.test('what a party has in common with an entry', async (t) => {
  for (const basis of ['identifier', 'phone', 'email'] as const) {
    t.equal(ofLists(listHit({ basis, score: 1 })), 'PTY-01 60 floor 1', basis);
    t.equal(ofLists(listHit({ basis, score: 1, eei: true })), 'PTY-01-EEI 60 floor 1', `${basis} in the EEI`);
  }
  t.equal(ofLists(listHit({ basis: 'address', score: 1 })), 'PTY-01-ADDRESS 30');
  t.equal(ofLists(listHit({ score: 0.92 })), 'PTY-02 40');
  t.equal(ofLists(listHit({ score: 0.91 })), 'PTY-02 20');
  t.equal(ofLists(listHit({ score: 0.84 })), '');
  t.equal(ofLists(listHit({ country: 'differs', score: 0.91 })), '', 'a like name in another country');
  t.equal(
    ofLists(listHit({ country: 'differs', score: 0.97 })),
    'PTY-02 20',
    'the very name in another country',
  );
  const handling = 'LES: call the duty desk';
  t.equal(
    ofLists(listHit({ country: 'differs', score: 0.97, handling })),
    'PTY-02 40',
    'a lookout, anywhere',
  );
  t.equal(ofLists(listHit({ country: 'differs', score: 0.91, handling })), 'PTY-02 20');
  t.equal(ofLists(listHit({ country: 'unknown' })), 'PTY-02 40');
  t.equal(ofLists(listHit({ eei: true })), 'PTY-02-EEI 40');
  t.equal(ofLists(), '');
});

await t.test('a name counts by how telling it is, by the list, and half where it is less like', async (t) => {
  const of = (telling: number, weight: 'high' | 'usual' | 'low', score = 0.97): number => {
    const { evidence } = assessed(listed(listHit({ score, telling, weight })));
    return (evidence.find(({ id, outcome }) => id === 'PTY-02' && outcome === 'hit')?.points ?? 0) / 100;
  };
  t.equal(of(4.4, 'high'), 0, 'two common words');
  t.equal(of(5, 'usual'), 10);
  t.equal(of(6.5, 'usual'), 25);
  t.equal(of(6.5, 'high'), 31.25);
  t.equal(of(6.5, 'low'), 12.5);
  t.equal(of(7.4, 'high'), 42.5, 'two rare words on a lookout: tier 3 by itself');
  t.equal(of(12, 'high'), 45, 'at most');
  t.equal(of(7.8, 'high', 0.86), 23.75, 'less like than a hit must be otherwise: no tier by itself');
  const { headline } = assessed(
    listed(listHit({ telling: 8, weight: 'high', worth: '2 rare words: 1 in 9,000,000 names here' })),
  );
  t.match(
    headline,
    /may be BROWN, Marcia Elaine \(CSL, entry 10001; likeness 0.95; 2 rare words: 1 in 9,000,000 names here\)/,
  );
});

await t.test('the sentence names party, entry and list; an identifier leads the headline', async (t) => {
  const phone = { basis: 'phone', listed: '+1 876 555 0188', score: 1 } as const;
  const { headline, tier } = assessed(
    listed(listHit(), listHit({ ...phone, named: 'BROWN, Marcia Elaine' })),
  );
  t.equal(tier, 1);
  t.equal(headline, 'consignee Marcia Brown has the phone of BROWN, Marcia Elaine (CSL, entry 10001)');
  t.equal(
    assessed(listed(listHit(phone))).headline,
    'consignee Marcia Brown has the phone +1 876 555 0188 (CSL, entry 10001)',
    'an entry that names nobody',
  );
});

await t.test(
  'a list that was too old shows on every rule that reads watchlists, and costs nothing',
  async (t) => {
    const versions = [{ list: 'CSL', version: 3, stale: true, ageDays: 12, limitDays: 7 }] as const;
    const { evidence, incomplete, score } = assessed({ lists: { versions, hits: [] } });
    const stale = evidence.filter(({ outcome }) => outcome === 'stale');
    t.same(
      stale.map(({ id }) => id),
      ruleSet.rules
        .filter(({ reads }) => reads.some((path) => path.startsWith('watchlists.')))
        .map(({ id }) => id),
    );
    t.equal(stale.length, 5);
    for (const { points, evidence: why } of stale) {
      t.equal(points, 0);
      t.match(why[0]?.sentence, /list CSL, version 3, was 12 days old, older than the 7 days that it may be/);
    }
    t.equal(incomplete, false);
    t.equal(score, assessed(listed()).score);
  },
);

await t.test('rules on parties of the EEI rest on it, those on the house bill do not', async (t) => {
  const sources = (id: string) => ruleSet.rules.find((rule) => rule.id === id)?.sources;
  t.same(sources('PTY-02'), ['manifest', 'watchlist']);
  t.ok(sources('PTY-02-EEI')?.includes('eei'));
});

import t from 'tap';
import { assess, type Surroundings } from '../src/index.js';
import { withRules } from './rule-set.js';
import { subject } from './subjects.js';
import { everything, listed, listHit } from './surroundings.js';

const empty = { history: {}, graph: {} };
const asked = (when: string, surroundings: Partial<Surroundings> = empty) =>
  assess(
    withRules(`- { id: A, title: a, family: only, when: '${when}', points: 10 }`),
    subject({}, {}, [], surroundings),
  );
const outcome = (when: string, surroundings: Partial<Surroundings> = empty): string =>
  asked(when, surroundings).evidence[0]?.outcome ?? 'miss';

await t.test('what is not stored reads as 0 or false; what cannot be known is unknown', async (t) => {
  t.equal(outcome('history.shipper.shipments == 0 && !history.consignee.newChapter'), 'hit');
  t.equal(outcome('graph.phoneNames == 0 && !graph.besideSeizure'), 'hit');
  t.equal(outcome('history.shipper.dormantDays > 0'), 'unknown', 'none before');
  t.equal(outcome('history.shipper.shipments == 0', {}), 'unknown', 'nobody asked the log');
  t.equal(outcome('baseline.valuePerKg.p5 > 1'), 'unknown', 'no baseline');
  t.equal(outcome('baseline.valuePerKg.p5 > 1', { baseline: { version: 1 } }), 'unknown', 'under 50');
  t.equal(outcome('baseline.valuePerKg.p5 > 1', everything), 'hit');
});

await t.test('hops to a seizure fit bands, with the points fading by its age', async (t) => {
  const fading = withRules(`
- id: GRF-05
  title: Hops
  family: only
  measure: graph.seizureHops
  bands:
    - { ref: one, below: 2, points: '45 * pow(0.5, graph.seizureAgeDays / 365)', floor: 1 }
    - { ref: two, below: 3, points: '20 * pow(0.5, graph.seizureAgeDays / 365)' }
    - { ref: none, points: 0 }
`);
  const score = (graph: NonNullable<Surroundings['graph']>) => {
    const { score, tier } = assess(fading, subject({}, {}, [], { graph }));
    return { score, tier };
  };
  t.same(score({ seizureHops: 1, seizureAgeDays: 0 }), { score: 4500, tier: 1 });
  t.same(score({ seizureHops: 1, seizureAgeDays: 365 }), { score: 2250, tier: 1 });
  t.same(score({ seizureHops: 2, seizureAgeDays: 0 }), { score: 2000, tier: null });
  t.same(score({}), { score: 0, tier: null });
});

const fuzzy = withRules(`
- id: PTY-02
  title: a
  family: only
  each: listHit
  when: listHit.score >= 0.92 && listHit.country != "differs"
  points: 40
  because: '{listHit.role} {listHit.name} may be {listHit.listed} of {listHit.list}'
`);
const screened = (surroundings: Partial<Surroundings>) =>
  assess(fuzzy, subject({}, {}, [], surroundings)).evidence;

await t.test('a rule is asked of each hit; those of parties in the EEI are other items', async (t) => {
  t.match(screened(listed(listHit({ score: 0.5 }), listHit())), [
    {
      outcome: 'hit',
      items: { hit: 1 },
      evidence: [
        { sentence: 'consignee Marcia Brown may be BROWN, Marcia Elaine of CSL', item: 'listHit[1]' },
      ],
    },
  ]);
  t.same(screened(listed(listHit({ eei: true }))), []);
  t.same(screened(listed()), []);
  const ofEei = withRules(
    '- { id: A, title: a, family: only, each: eeiListHit, when: eeiListHit.score > 0.9, points: 1 }',
  );
  t.equal(assess(ofEei, subject({}, {}, [], listed(listHit({ eei: true })))).evidence.length, 1);
  t.same([...(fuzzy.rules[0]?.sources ?? [])], ['manifest', 'watchlist']);
  t.same([...(ofEei.rules[0]?.sources ?? [])], ['eei', 'manifest', 'watchlist']);
  const formerName = withRules(
    '- { id: A, title: a, family: only, when: "lists.hits.exists(h, h.score > 0.9)", points: 1 }',
  );
  t.same([...(formerName.rules[0]?.sources ?? [])], ['manifest', 'watchlist']);
});

await t.test('a list that was too old makes what reads it and does not hit stale, by name', async (t) => {
  const old = { list: 'CSL', version: 3, stale: true, ageDays: 40, limitDays: 30 } as const;
  const versions = [{ list: 'SDN', version: 1 }, old];
  t.match(screened({ lists: { versions, hits: [] } }), [
    {
      outcome: 'stale',
      points: 0,
      evidence: [
        {
          sentence:
            'cannot be decided: too old when this was accepted: list CSL, version 3, was 40 days old, older than the 30 days that it may be',
        },
      ],
    },
  ]);
  t.match(screened({ lists: { versions, hits: [listHit()] } }), [{ outcome: 'hit' }]);
  t.equal(outcome('size(watchlists.stale) > 0', { lists: { versions, hits: [] } }), 'hit');
  t.match(
    asked('size(watchlists.hits) > 0', { lists: { versions: [{ ...old, ageDays: 40 }], hits: [] } }).evidence,
    [{ outcome: 'stale' }],
  );
});

await t.test(
  'rules that read watchlists by their former name, lists, decide and explain as they did',
  async (t) => {
    const lists = { versions: [{ list: 'CSL', version: 3, stale: true } as const], hits: [listHit()] };
    const [former] = asked('lists.hits.exists(hit, hit.score > 0.9)', { lists }).evidence;
    const [current] = asked('watchlists.hits.exists(hit, hit.score > 0.9)', { lists }).evidence;
    t.match(former, { outcome: 'hit', evidence: [{ reads: [{ path: 'lists.hits[0].score' }] }] });
    t.match(current, { outcome: 'hit', evidence: [{ reads: [{ path: 'watchlists.hits[0].score' }] }] });
    t.equal(JSON.stringify(former).replaceAll('lists.hits', 'watchlists.hits'), JSON.stringify(current));
    const old = asked('size(lists.hits) > 1', { lists }).evidence;
    t.match(old, [{ outcome: 'stale' }]);
    t.same(old, asked('size(watchlists.hits) > 1', { lists }).evidence);
  },
);

await t.test('surroundings are stored with the features, so that replay needs no log', async (t) => {
  const { features } = asked('true', everything);
  t.match(JSON.parse(JSON.stringify(features)), everything);
});

import type { Field, Type } from '@hammerhead/rules';
import type { StoredOutcome } from '@hammerhead/contracts';
import t from 'tap';
import { absenceOf, undecided, unknownsOf, vocabulary } from '../src/index.js';

/** Every path that may be absent, as evidence would name it. */
function optionalPaths(path: string, { type, optional }: Field): string[] {
  return [...(optional ? [path] : []), ...pathsIn(path, type)];
}

function pathsIn(path: string, type: Type): string[] {
  if (type.kind === 'list') return pathsIn(`${path}[1]`, type.of);
  if (type.kind !== 'object') return [];
  return Object.entries(type.fields).flatMap(([name, field]) => optionalPaths(`${path}.${name}`, field));
}

const all = Object.entries(vocabulary.variables).flatMap(([name, field]) => optionalPaths(name, field));

t.test('every fact that can be absent has words for people', async (t) => {
  t.ok(all.length > 150, 'all of them are found');
  for (const path of all) {
    const clause = absenceOf(path);
    t.not(clause, `${path} is not stated`, path);
    t.notMatch(clause, /[{}#]|undefined/, path);
    t.match(clause, /^[a-z].* [^ ]+$/, path);
  }
});

t.test('an item is told by its number', async (t) => {
  t.equal(absenceOf('goods[1].weightKg'), 'line 2 of the goods states no weight');
  t.equal(absenceOf('shipment.goods[0].hs'), 'line 1 of the goods states no HS code');
  t.equal(absenceOf('eeiLine[0].eccn'), 'line 1 of the EEI states no ECCN');
  t.equal(absenceOf('party[2].phone'), 'party 3 states no phone');
  t.equal(absenceOf('parties.consignee.address.city'), 'the consignee states no city');
  t.equal(absenceOf('eei.usppi.email'), 'the USPPI of the EEI states no email');
  t.equal(absenceOf('lists.hits[0].telling'), absenceOf('watchlists.hits[0].telling'), 'a former name');
  t.equal(absenceOf('shipment.gone'), 'shipment.gone is not stated', 'what only an earlier release knew');
});

const unknown = (id: string, ...absent: readonly string[]): StoredOutcome => ({
  id,
  outcome: 'unknown',
  points: 0,
  absent,
  evidence: [],
});
const circumstances = { knownTo: 2_131, baselinesFrom: 50_000, itns: ['X20230912004521'] };

t.test('what is absent is told once, with the rules that wait for it', async (t) => {
  const rules: readonly StoredOutcome[] = [
    unknown('VAL-01', 'baseline', 'shipment.goodsWeightKg'),
    { id: 'CMD-02', outcome: 'hit', points: 3_000, evidence: [] },
    unknown('RTE-02', 'baseline'),
    unknown('RTE-04', 'eei'),
    unknown('ODD'),
  ];
  t.strictSame(unknownsOf(rules, circumstances), [
    {
      facts: ['baseline'],
      sentence:
        'no baseline had been published when it was scored: the log held 2,131 entries then, and baselines begin at 50,000',
      rules: ['VAL-01', 'RTE-02'],
    },
    {
      facts: ['shipment.goodsWeightKg'],
      sentence: 'not every line of the goods states a weight',
      rules: ['VAL-01'],
    },
    { facts: ['eei'], sentence: 'no EEI is at hand for ITN X20230912004521', rules: ['RTE-04'] },
    { facts: [], sentence: 'a figure cannot be computed, such as one divided by 0', rules: ['ODD'] },
  ]);
  const baseline = (knownTo: number, baselinesFrom: number): string | undefined =>
    unknownsOf([unknown('A', 'baseline')], { knownTo, baselinesFrom, itns: [] })[0]?.sentence;
  t.equal(baseline(60_000, 50_000), 'no baseline had been published when it was scored');
  t.match(baseline(5, 0), /, and none is published here$/);
  t.match(baseline(1, 50_000), /the log held 1 entry then/);
  t.equal(
    undecided(['goods[0].hs', 'goods[0].hsDigits']),
    'cannot be decided: line 1 of the goods states no HS code',
    'the same words stand once',
  );
});

t.test('a rule that waits for others is told with what they wait for', async (t) => {
  const rules: readonly StoredOutcome[] = [
    {
      id: 'VAL-02-HEAVY',
      outcome: 'unknown',
      points: 0,
      dueTo: ['VAL-02-POUNDS', 'BROKEN'],
      evidence: [{ points: 0, sentence: 'weighs more (does not count while …)', reads: [] }],
    },
    unknown('VAL-02-POUNDS', 'shipment.grossWeightKg'),
    {
      id: 'BROKEN',
      outcome: 'failed',
      points: 0,
      evidence: [{ points: 0, sentence: 'could not be evaluated: …', reads: [] }],
    },
    {
      id: 'PTY-01',
      outcome: 'stale',
      points: 0,
      evidence: [
        { points: 0, sentence: 'cannot be decided: too old when this was accepted: list CSL', reads: [] },
      ],
    },
  ];
  t.strictSame(unknownsOf(rules, circumstances), [
    {
      facts: ['shipment.grossWeightKg'],
      sentence: 'the manifest states no gross weight',
      rules: ['VAL-02-HEAVY', 'VAL-02-POUNDS'],
    },
    { facts: [], sentence: 'BROKEN could not be evaluated', rules: ['VAL-02-HEAVY'] },
    { facts: [], sentence: 'too old when this was accepted: list CSL', rules: ['PTY-01'] },
  ]);
});

import t from 'tap';
import { eccnOn, hsLists, isLicense, prefixTest, regimesOn } from '../src/index.js';

await t.test('regimes overlap', async (t) => {
  t.same(regimesOn('2019-01-01'), ['shotgunsOnly1999']);
  t.same(regimesOn('2023-09-14'), ['ear2020']);
  t.same(regimesOn('2023-12-01'), ['ear2020', 'pause2023']);
  t.same(regimesOn('2024-05-30'), ['pause2023', 'interim2024']);
  t.same(regimesOn('2025-09-30'), ['final2025']);
  t.same(regimesOn('1990-01-01'), []);
});

await t.test('an ECCN counts from the day it is in force', async (t) => {
  t.equal(eccnOn('0A507.a', '2024-05-30')?.eccn, '0A507');
  t.equal(eccnOn('0A507', '2024-05-29'), undefined);
  t.equal(eccnOn('ear99', '1980-01-01')?.eccn, 'EAR99');
});

await t.test('HS lists', async (t) => {
  const gated = prefixTest(hsLists.get('licenseGate') ?? []);
  for (const hs of ['930200', '9302.00.0020', '9301', '9306.30.41.10']) t.equal(gated(hs), true, hs);
  for (const hs of ['930400', '93', '7326.90', '', 'n/a']) t.equal(gated(hs), false, hs);
  t.ok((hsLists.get('coverCommodities') ?? []).includes('9804'));
});

await t.test('no license required is no license', async (t) => {
  for (const code of ['C30', 'c30 ', 'S05']) t.equal(isLicense(code), true, code);
  for (const code of ['C32', 'C33', '', 'X99']) t.equal(isLicense(code), false, code);
});

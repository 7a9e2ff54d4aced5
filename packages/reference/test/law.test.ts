import t from 'tap';
import {
  chaptersAgree,
  citationOf,
  eccnOn,
  familyOf,
  hsContradicts,
  hsLists,
  isLicense,
  licenseStanding,
  prefixTest,
  regimesOn,
} from '../src/index.js';

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

await t.test('a license code stands to an ECCN by destination and day', async (t) => {
  const standing = (eccn: string, code: string, destination: string, day: string) =>
    licenseStanding(eccn, code, destination, day);
  t.equal(standing('0A501.a', 'C33', 'JM', '2023-09-14'), 'required');
  t.equal(standing('0a501.y', 'c33', 'JM', '2023-09-14'), 'open');
  t.equal(standing('0A505.b', 'C32', 'JM', '2023-09-14'), 'required', 'FC1: a Member State of the OAS');
  t.equal(standing('0A505.b', 'C32', 'CW', '2023-09-14'), 'open', 'Curaçao is none');
  t.equal(standing('0A505.d', 'C33', 'JM', '2023-09-14'), 'open', 'blanks');
  t.equal(standing('0A507', 'C30', 'JM', '2024-05-29'), 'notInForce');
  t.equal(standing('0A507', 'C30', 'JM', '2024-05-30'), 'presumedDenied');
  t.equal(standing('0A507', 'C30', 'BB', '2024-05-30'), 'open');
  t.equal(standing('0A507', 'C30', 'JM', '2025-09-30'), 'open');
  t.equal(standing('0A501.x', 'C35', 'BB', '2025-01-01'), 'limited');
  t.equal(standing('0A501.x', 'C35', 'DO', '2025-01-01'), 'open', 'no member of CARICOM');
  t.equal(standing('EAR99', 'C33', 'JM', '2023-09-14'), 'open');
  t.equal(standing('9X999', 'C33', 'JM', '2023-09-14'), undefined);
  t.equal(standing('0A501', 'X99', 'JM', '2023-09-14'), undefined);
});

await t.test('what an exemption legend cites', async (t) => {
  t.equal(citationOf('NOEEI 30.37(a)'), '30.37(a)');
  t.equal(citationOf('NO EEI § 30.37 (A)'), '30.37(a)');
  t.equal(citationOf('NOEEI 30.36'), '30.36');
  t.equal(citationOf('AESPOST 123456789 09/14/2023'), undefined);
});

await t.test('HS codes and words that exclude each other', async (t) => {
  t.equal(familyOf('RICE, CANNED FOOD')?.name, 'food');
  t.equal(familyOf('RICE COOKER'), undefined);
  t.equal(familyOf('RICE AND SHOES'), undefined);
  t.equal(familyOf(''), undefined);
  t.equal(hsContradicts('USED CLOTHING AND SHOES', '8483.90'), true);
  t.equal(hsContradicts('USED CLOTHING AND SHOES', '6309.00'), false);
  t.equal(hsContradicts('USED CLOTHING AND SHOES', '9804'), false);
  t.equal(hsContradicts('USED CLOTHING AND SHOES', '84'), false, 'too short to be a code');
  t.equal(chaptersAgree('8708.99', '8703'), true);
  t.equal(chaptersAgree('8708.99', '9302'), false);
  t.equal(chaptersAgree('9804', '9302'), true);
});

import t from 'tap';
import { featuresOf } from '../src/index.js';
import { lineAttribution } from '../src/view/attributed-lines.js';
import { partyView } from '../src/view/party-view.js';
import { subject } from './subjects.js';

const of = (shipment: object = {}, transport: object = {}) => {
  const { shipment: document, transport: conveyance, findings, surroundings } = subject(shipment, transport);
  return featuresOf(document, conveyance, findings, surroundings);
};

await t.test('of a barrel', async (t) => {
  t.same(of(), {
    goodsCount: 1,
    valueUsd: 300,
    goodsWeightKg: 118,
    packageCount: 2,
    heaviestKg: 250.8,
    hasItn: false,
    hasEei: false,
    hasLicense: false,
    containerized: false,
    unsealedFcl: false,
    packagesInTank: false,
    largestLineUsd: 300,
    accessoryKinds: 0,
    exportCountry: 'US',
    unladingCountry: 'JM',
    day: '2023-09-14',
    month: 9,
    barrelSeason: false,
    regime: ['ear2020'],
    findings: [],
    lists: { versions: [], hits: [] },
  });
});

await t.test('absent stays absent', async (t) => {
  const features = of({ packages: null, goods: [{ description: 'RICE' }] }, { portOfUnlading: 'Kingston' });
  for (const name of [
    'valueUsd',
    'goodsWeightKg',
    'packageCount',
    'accessoryWords',
    'unladingCountry',
    'baseline',
  ])
    t.notOk(name in features, name);
  t.equal(of({ goods: [{ description: 'RICE', valueUsd: 0 }] }).valueUsd, 0, 'zero is stated');
});

await t.test('values add up to the cent', async (t) => {
  const goods = [0.1, 0.2, 1e-9].map((valueUsd) => ({ description: 'RICE', valueUsd }));
  t.equal(of({ goods }).valueUsd, 0.3);
});

await t.test('license, ITN, containers', async (t) => {
  const license = (line: object): boolean => of({ eei: { lines: [line] } }).hasLicense;
  t.equal(license({ licenseCode: 'C30' }), true);
  t.equal(license({ licenseCode: 'C33' }), false);
  t.equal(license({ licenseCode: 'C33', licenseNumber: 'D1' }), true);
  t.equal(license({ licenseNumber: ' ' }), false);
  t.equal(of({ itns: ['NOEEI 30.37(a)'] }).hasItn, false);
  t.equal(of({ itns: ['AES X20230912004521'] }).hasItn, true);
  t.equal(of({ equipment: [{ load: 'FCL', container: 'MSCU1000070' }] }).unsealedFcl, true);
  t.equal(of({ equipment: [{ load: 'fcl', seals: ['ML-1'] }] }).unsealedFcl, false);
  t.equal(of({ equipment: [{ load: 'LCL', seals: [''] }] }).unsealedFcl, false);
});

await t.test('of the EEI, only where there is one', async (t) => {
  const line = { description: 'RIFLE SCOPES AND HOLSTERS', valueUsd: 0.1, weightKg: 2 };
  t.notOk('eei' in of());
  t.same(of({ eei: { lines: [line, { ...line, valueUsd: 0.2 }] } }).eei, {
    valueUsd: 0.3,
    weightKg: 4,
    accessoryKinds: 2,
    accessoryWords: 'RIFLE SCOPES, HOLSTERS',
  });
  t.same(of({ eei: { lines: [line, {}] } }).eei, {
    accessoryKinds: 2,
    accessoryWords: 'RIFLE SCOPES, HOLSTERS',
  });
  t.same(of({ eei: {} }).eei, { accessoryKinds: 0 });
});

await t.test('the barrel season', async (t) => {
  const season = (day: string): boolean => of({}, { departureAt: `${day}T00:00:00Z` }).barrelSeason;
  t.same(['2023-11-14', '2023-11-15', '2023-12-31', '2024-01-05', '2024-01-06'].map(season), [
    false,
    true,
    true,
    true,
    false,
  ]);
});

await t.test('an EEI line is given to the goods that it is certainly about', async (t) => {
  const codes = (goods: (string | null)[], lines: (string | null)[]): (string | undefined)[] => {
    const { shipment } = subject({
      goods: goods.map((hs) => ({ description: 'RICE', hs })),
      eei: { lines: lines.map((scheduleB) => ({ scheduleB })) },
    });
    const lineOf = lineAttribution(shipment);
    return shipment.goods.map((item) => lineOf(item)?.scheduleB);
  };
  t.same(codes([null], ['9302000040']), ['9302000040'], 'one and one');
  t.same(
    codes(['9302.00', '9305.10'], ['9305100000', '9302000040']),
    ['9302000040', '9305100000'],
    'by six digits',
  );
  t.same(codes(['930200', '930200'], ['9302000040', '1']), [undefined, undefined], 'two goods of one code');
  t.same(
    codes(['930200', '100630'], ['9302000020', '9302000040']),
    [undefined, undefined],
    'two lines of one code',
  );
  t.same(
    codes(['9302', null], ['9302000040', '1006300000']),
    [undefined, undefined],
    'four digits are too few where a line has no code',
  );
  t.same(
    codes(['9302', '100630'], ['9302000040', '1006300000']),
    ['9302000040', '1006300000'],
    'a heading, where every line has a code',
  );
  t.same(
    codes(['9302', '930200'], ['9302', '1006300000']),
    [undefined, undefined],
    'two goods of one heading',
  );
});

await t.test('what is derived of a party', async (t) => {
  const view = (name: string, rest: object = {}) => partyView({ name, ...rest }, 'shipper');
  t.equal(view('M. Brown').nameWords, 2);
  t.equal(view('Brown & -').nameWords, 1, 'signs are no words');
  t.equal(view('J.').nameWords, 1);
  t.equal(view('José Ñandú').nameWords, 2);
  t.equal(view('A', { phone: ' ' }).hasContact, false);
  t.equal(view('A', { email: 'a@b.example' }).hasContact, true);
  t.equal(view('A', { address: { lines: ['Suite 4', 'P.O. Box 77'] } }).poBox, true);
  t.equal(view('A', { address: { lines: ['PMB 12'] } }).mailbox, true);
  t.equal(view('A', { address: { lines: ['12 Mailbox Road'] } }).mailbox, false);
  t.equal(view('A', { address: { lines: ['14 Boxwood Rd'] } }).poBox, false);
});

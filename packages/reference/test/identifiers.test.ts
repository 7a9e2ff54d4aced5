import t from 'tap';
import {
  type Check,
  checkAwb,
  checkContainer,
  checkEin,
  checkImo,
  checkItn,
  checkVin,
  itnDay,
} from '../src/index.js';

type Vectors = {
  check: (value: string) => Check;
  valid: string[];
  invalid: [value: string, reason: string][];
};

const vectors: Record<string, Vectors> = {
  'ISO 6346': {
    check: checkContainer,
    valid: ['CSQU3054383', 'MSKU9070323', 'MSCU1000070', 'TGHU1234567', 'csqu 305438-3'],
    invalid: [
      ['CSQU3054384', 'the check digit should be 3'],
      ['CSQ3054383', 'it is not four letters (the last U, J or Z) and seven digits'],
      ['MSKX9070323', 'it is not four letters (the last U, J or Z) and seven digits'],
    ],
  },
  IMO: {
    check: checkImo,
    valid: ['9074729', 'IMO 9319466'],
    invalid: [
      ['9074728', 'the check digit should be 9'],
      ['907472', 'it is not seven digits'],
    ],
  },
  AWB: {
    check: checkAwb,
    valid: ['020-12345675', '001-12345675', '020 1234 5675'],
    invalid: [
      ['020-12345674', 'the check digit should be 5'],
      ['MIAKIN2300412', 'it is not a prefix of three digits and eight digits'],
    ],
  },
  ITN: {
    check: checkItn,
    valid: ['X20230915012345', 'AES X20230915012345', 'X20240229000001'],
    invalid: [
      ['X20231315012345', 'its date does not exist'],
      ['X20230229012345', 'its date does not exist'],
      ['X20230900012345', 'its date does not exist'],
      ['X2023091501234', 'it is not X, a date (YYYYMMDD) and six digits'],
      ['AESX20230915012345', 'it is not X, a date (YYYYMMDD) and six digits'],
    ],
  },
  VIN: {
    check: checkVin,
    valid: ['1M8GDM9AXKP042788', '11111111111111111'],
    invalid: [
      ['1M8GDM9AXKP042789', 'the check digit should be 1'],
      ['1M8GDM9AXKPO42788', 'it is not 17 letters and digits without I, O and Q'],
    ],
  },
  EIN: {
    check: checkEin,
    valid: ['12-3456789', '123456789', '12-345678900'],
    invalid: [
      ['07-3456789', 'no number begins with 07'],
      ['123', 'it is not nine digits'],
    ],
  },
};

for (const [name, { check, valid, invalid }] of Object.entries(vectors)) {
  await t.test(name, async (t) => {
    for (const value of valid) t.same(check(value), { ok: true }, `${value} holds`);
    for (const [value, reason] of invalid) t.same(check(value), { ok: false, reason }, `${value}: ${reason}`);
  });
}

await t.test('every change of one digit in a container number is seen', async (t) => {
  for (let place = 4; place < 11; place++) {
    for (let digit = 0; digit < 10; digit++) {
      const number = 'MSKU9070323';
      const changed = `${number.slice(0, place)}${digit}${number.slice(place + 1)}`;
      if (changed === number) continue;
      t.equal(checkContainer(changed).ok, false, changed);
    }
  }
});

await t.test('the day of an ITN', async (t) => {
  t.equal(itnDay('AES X20230915012345'), '2023-09-15');
  t.equal(itnDay('X20230931012345'), undefined);
});

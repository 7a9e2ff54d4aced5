import t from 'tap';
import { airWaybill, containerNumber, imoNumber, transactionNumber, vehicleNumber } from '../src/number.js';

t.test('check digits agree with published examples', async (t) => {
  t.equal(containerNumber('CSQU', 305_438), 'CSQU3054383');
  t.equal(containerNumber('MSKU', 907_032), 'MSKU9070323');
  t.equal(containerNumber('TGHU', 123_456), 'TGHU1234567');
  t.equal(airWaybill('020', 1_234_567), '020-12345675');
  t.equal(imoNumber(907_472), '9074729');
  t.equal(transactionNumber('2023-09-15T00:00:00Z', 12_345), 'X20230915012345');
});

t.test('a vehicle number has the check digit of the standard', async (t) => {
  t.equal(vehicleNumber('1M8GDM9A0KP042788'), '1M8GDM9AXKP042788');
  t.equal(vehicleNumber('11111111011111111'), '11111111111111111');
});

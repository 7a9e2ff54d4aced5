import t from 'tap';
import {
  caribbeanPorts,
  countryCodes,
  defaultArea,
  destinations,
  isCountry,
  portCountry,
  portOf,
  usPorts,
} from '../src/index.js';

await t.test('the tables are whole and agree with each other', async (t) => {
  t.equal(countryCodes.size, 249);
  t.equal(destinations.length, 33);
  t.equal(caribbeanPorts.length, 112);
  t.equal(usPorts.length, 32);
  t.equal(new Set(destinations.map(({ alpha2 }) => alpha2)).size, 33, 'each destination once');
  t.equal(new Set(caribbeanPorts.map(({ code }) => code)).size, 112, 'each port once');
  for (const { alpha2 } of destinations) t.ok(isCountry(alpha2), alpha2);
  for (const { code, country } of [...caribbeanPorts, ...usPorts]) {
    t.match(code, /^[A-Z]{2}[A-Z2-9]{3}$/);
    t.equal(code.slice(0, 2), country, code);
  }
});

await t.test('the default area', async (t) => {
  t.equal(defaultArea.length, 30);
  for (const country of ['JM', 'HT', 'DO', 'GP']) t.ok(defaultArea.includes(country), country);
  for (const country of ['US', 'CU', 'PR', 'VI', 'DE']) t.notOk(defaultArea.includes(country), country);
});

await t.test('the country of a port', async (t) => {
  t.equal(portCountry('JMKIN'), 'JM');
  t.equal(portCountry(' jmkin '), 'JM');
  t.equal(portCountry('DEHAM'), 'DE', 'not in the table, but the code tells');
  t.equal(portOf('DEHAM'), undefined);
  t.equal(portCountry('ZZABC'), undefined, 'no such country');
  t.equal(portCountry('Kingston'), undefined, 'not a UN/LOCODE');
});

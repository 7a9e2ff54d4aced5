import t from 'tap';
import { countryAnchor, factKey, keyUuid, partyKey, uuidKey } from '../src/index.js';
import { partyMark } from '../src/party-key.js';

t.test('keys have 128 bits and tell kinds and values apart', (t) => {
  const keys = new Set<string>();
  for (const kind of ['phone', 'name'] as const)
    for (let value = 0; value < 20_000; value += 1) keys.add(factKey(kind, `+1305555${value}`));
  t.equal(keys.size, 40_000);
  for (const key of keys)
    if (key.length !== 16 || [...key].some((one) => one.charCodeAt(0) > 255)) t.fail(key);
  t.end();
});

t.test('a UUID is another shape of the same key', async (t) => {
  const key = factKey('email', 'ops@gulf.example');
  t.equal(uuidKey(keyUuid(key)), key);
});

t.test('a party’s key tells name and anchor apart, whichever is which', async (t) => {
  const [name, phone] = [factKey('name', 'MARCIA BROWN'), factKey('phone', '+18765550188')];
  t.equal(partyKey(name, phone), partyKey(name, phone));
  t.not(partyKey(name, phone), partyKey(phone, name));
  t.not(partyKey(name, countryAnchor('JM')), partyKey(name, countryAnchor('')));
  t.match(keyUuid(partyKey(name, phone)), /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
});

t.test('a party’s mark is 53 of the first 56 bits of its key', async (t) => {
  const [name, phone] = [factKey('name', 'MARCIA BROWN'), factKey('phone', '+18765550188')];
  const hex = Buffer.from(partyKey(name, phone), 'latin1').toString('hex');
  const [high, low] = [Number.parseInt(hex.slice(0, 6), 16), Number.parseInt(hex.slice(6, 14), 16)];
  t.equal(partyMark(name, phone, false), (high >> 3) * 2 ** 32 + low);
  t.not(partyMark(name, phone, true), partyMark(name, phone, false));
});

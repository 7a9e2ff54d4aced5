import t from 'tap';
import { partyIdentity } from '../src/index.js';

const address = { lines: ['14 Molynes Road'], city: 'Kingston', country: 'JM' };

t.test('a party is a name at an address, else with a phone, else in a country', async (t) => {
  const marcia = { name: 'Marcia Brown, Ltd.', phone: '876-555-0188' };
  t.same(partyIdentity({ ...marcia, address }), {
    name: 'MARCIA BROWN',
    anchor: { kind: 'address', value: '14 MOLYNES RD|KINGSTON|JM' },
    country: 'JM',
  });
  t.match(partyIdentity({ ...marcia, address: { city: 'Kingston', country: 'JM' } }), {
    anchor: { kind: 'phone', value: '+18765550188' },
    country: 'JM',
  });
  t.same(partyIdentity({ name: 'Marcia Brown' }), { name: 'MARCIA BROWN', anchor: undefined, country: '' });
  t.equal(partyIdentity({ name: 'TO ORDER' }), undefined);
});

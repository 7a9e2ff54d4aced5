import t from 'tap';
import { findingsOf } from '../../src/index.js';
import { manifestWith, receivedAt } from './manifest.js';

const found = (consignee: object, more: object = {}) =>
  findingsOf(
    manifestWith({ parties: { shipper: { name: 'Sunrise Barrel Shipping' }, consignee }, ...more }),
    receivedAt,
  ).shipments[0]?.map(({ code, path, message }) => [code, path, message]) ?? [];

const marcia = {
  name: 'Marcia Brown',
  address: { lines: ['7 Barnett Street'], city: 'Kingston', country: 'JM' },
};
const at = 'parties.consignee';

t.test('what stands where something is not known is a finding with its path', async (t) => {
  t.same(
    found({
      ...marcia,
      ids: [
        { type: 'TRN', value: '118-204-977' },
        { type: 'PASSPORT', value: 'UNKNOWN' },
      ],
    }),
    [['identifier_placeholder', `${at}.ids[1].value`, 'PASSPORT UNKNOWN stands where no number is known']],
  );
  t.same(found({ ...marcia, ids: [{ type: 'TRN', value: '123456789' }] }), [
    ['identifier_placeholder', `${at}.ids[0].value`, 'TRN 123456789 stands where no number is known'],
  ]);
  t.same(found({ ...marcia, email: 'none@none.com' }), [
    ['email_unusable', `${at}.email`, 'email none@none.com stands where none is known'],
  ]);
  t.same(found({ ...marcia, email: 'marcia at example' }), [
    ['email_unusable', `${at}.email`, 'email marcia at example has not the form name@host.domain'],
  ]);
  t.same(found({ ...marcia, phone: '123-456-7890' }), [
    ['phone_unusable', `${at}.phone`, 'phone 123-456-7890 stands where none is known'],
  ]);
  t.same(found({ ...marcia, phone: '555-01' }), [
    ['phone_unusable', `${at}.phone`, 'phone 555-01 has not the digits of any country’s numbers'],
  ]);
  t.same(found({ ...marcia, phone: 'n/a' }), [
    ['phone_unusable', `${at}.phone`, 'phone n/a stands where none is known'],
  ]);
  t.same(
    found({ ...marcia, phone: '', email: ' ' }),
    [
      ['phone_unusable', `${at}.phone`, 'phone is empty; leave it out where there is none'],
      ['email_unusable', `${at}.email`, 'email is empty; leave it out where there is none'],
    ],
    'a text that says nothing is not the same as none',
  );
  t.same(found({ ...marcia, name: 'desconocido' }), [
    ['name_placeholder', `${at}.name`, 'name desconocido names nobody'],
  ]);
  t.same(found({ ...marcia, address: { ...marcia.address, lines: ['', 'S/N'] } }), [
    ['address_placeholder', `${at}.address.lines[1]`, 'address S/N says where nobody is'],
  ]);
});

t.test('a local number without its area', async (t) => {
  const boston = {
    name: 'Maura Sullivan',
    address: { lines: ['30 Beacon St'], city: 'Boston', country: 'US' },
  };
  t.same(found({ ...boston, phone: '482-7719' }), [
    ['phone_unusable', `${at}.phone`, 'phone 482-7719 has no area code, and US has several'],
  ]);
  t.same(found({ name: 'Maura Sullivan', phone: '482-7719' }), [
    ['phone_unusable', `${at}.phone`, 'phone 482-7719 has no area code, and no country says which'],
  ]);
  t.same(found({ ...marcia, phone: '482-7719' }), [], 'Jamaica is known to be meant');
});

t.test('the EEI has its own paths, which are as confidential as it is', async (t) => {
  t.same(
    found(marcia, { eei: { usppi: { name: 'Gamma Supply', ids: [{ type: 'EIN', value: 'PENDING' }] } } }),
    [
      ['ein_malformed', 'eei.usppi.ids[0].value', 'EIN PENDING: it is not nine digits'],
      ['identifier_placeholder', 'eei.usppi.ids[0].value', 'EIN PENDING stands where no number is known'],
    ],
  );
});

t.test('what is usual on bills, or said besides, is none', async (t) => {
  for (const consignee of [
    { name: 'TO ORDER' },
    { name: 'Same as consignee', address: { lines: ['Same as above'] } },
    { ...marcia, phone: '305-555-0134 x12' },
    { ...marcia, phone: '(876) 555-0188 ext. 12', email: 'Marcia <marcia@example.com>;' },
    { ...marcia, address: { ...marcia.address, lines: ['7 Barnett Street', 'N/A'] } },
    { ...marcia, ids: [{ type: 'PASSPORT', value: 'A1234567' }] },
  ])
    t.same(found(consignee), [], JSON.stringify(consignee));
});

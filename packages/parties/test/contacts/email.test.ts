import t from 'tap';
import { normalizeEmails, readEmails } from '../../src/index.js';

t.test('an address without what is written around it', async (t) => {
  for (const email of [
    'd@example.com',
    'D@Example.com',
    'Devon Probe <d@example.com>',
    '"Probe, Devon" <d@example.com>',
    'd@example.com;',
    'd@example.com.',
    "'d@example.com'",
    '\u200bd@example.com',
    '\u200ed@example.com\u200f',
    'mailto:d@example.com',
    'Email: d@example.com',
    'd @ example.com',
    'ｄ＠ｅｘａｍｐｌｅ．ｃｏｍ',
    'd@example.com, d@example.com',
    'd@ex\u0430mple.com',
  ])
    t.same(normalizeEmails(email), ['d@example.com'], JSON.stringify(email));
  t.same(
    normalizeEmails('ops+miami@sunrise.example'),
    ['ops+miami@sunrise.example'],
    'what follows a plus stays',
  );
  t.same(normalizeEmails("o'brien@sunrise.example"), ["o'brien@sunrise.example"]);
});

t.test('a field may hold several', async (t) => {
  const both = ['devon@sunrise.example', 'ops@sunrise.example'];
  for (const between of ['; ', ', ', ' / ', '/', ' & ', '&', ' ', '\n', ' or ', ' y '])
    t.same(
      normalizeEmails(`Devon@sunrise.example${between}ops@sunrise.example`),
      both,
      JSON.stringify(between),
    );
  t.same(normalizeEmails('Devon <devon@sunrise.example>; Ops <ops@sunrise.example>'), both);
});

t.test('what stands for an address is nobody’s', async (t) => {
  for (const email of [
    'none@none.com',
    'NONE@None.com',
    'noemail@yahoo.com',
    'no-email@gmail.com',
    'test@gmail.com',
    'john@noemail.com',
    'na@na.com',
    'correo@correo.com',
    'customer@customer.com',
    'yourname@domain.com',
    'a@a.com',
    'xxx@xxx.com',
    '123@123.com',
    'noreply@carrier.example',
    'sincorreo@hotmail.com',
    'notiene@gmail.com',
    'unknown',
    'N/A',
    'no tiene',
    'inconnu',
  ]) {
    t.same(normalizeEmails(email), [], email);
    t.equal(readEmails(email).faults[0]?.fault, 'placeholder', email);
  }
  for (const email of ['abc', 'info@example', 'a@b@c.com', '@', 'd@', 'd@.com'])
    t.match(readEmails(email), { addresses: [], faults: [{ fault: 'form' }] }, email);
  t.same(readEmails(''), { addresses: [], faults: [] });
  for (const email of ['na@caribfoods.com', 'info@test.com', 'testa@rossi.it', 'xavier@x.com'])
    t.same(normalizeEmails(email), [email]);
});

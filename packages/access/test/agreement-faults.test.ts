import t from 'tap';
import { agreementFaults, type AgreementTerms } from '../src/index.js';

const now = new Date('2026-11-30T12:00:00Z');
const terms: AgreementTerms = { countries: ['JM'], ground: '103.33(a)(2)', validFrom: now, validTo: null };
const paths = (more: Partial<AgreementTerms>): string[] =>
  agreementFaults({ ...terms, ...more }, now).map(({ path }) => path);

t.test(
  'an agreement is with a foreign agency, or with one of a state or territory, each on its ground',
  async (t) => {
    t.same(paths({}), []);
    t.same(paths({ countries: ['US'], ground: '552a(b)(7)' }), []);
    t.same(paths({ countries: ['PR', 'VI'], ground: '552a(b)(3)' }), []);
    t.same(paths({ countries: ['PR'] }), ['ground'], '19 CFR 103.33 is for foreign agencies');
    t.same(paths({ ground: '552a(b)(7)' }), ['ground'], '5 USC 552a(b)(7) is for domestic ones');
    t.same(paths({ countries: ['JM', 'US'] }), ['countries'], 'no agency is both');
  },
);

t.test('its countries are of ISO 3166-1, each once', async (t) => {
  t.same(paths({ countries: ['JM', 'QQ', 'JM', 'TT'] }), ['countries[1]', 'countries[2]']);
});

t.test('its span has a length, and its end lies ahead', async (t) => {
  const at = (hours: number): Date => new Date(now.getTime() + hours * 3_600_000);
  t.same(paths({ validFrom: at(1), validTo: at(2) }), []);
  t.same(paths({ validFrom: at(1), validTo: at(1) }), ['validTo']);
  t.same(paths({ validFrom: at(-2), validTo: at(0) }), ['validTo'], 'it would never be in force');
  t.same(paths({ validFrom: at(-2), validTo: at(1) }), []);
});

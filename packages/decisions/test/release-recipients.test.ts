import { usTerritories } from '@hammerhead/reference';
import { newMarksSchema } from '@hammerhead/contracts';
import type { CoveringAgreement } from '@hammerhead/storage';
import t from 'tap';
import { replyMarksFaults } from '../src/partner-answer/marks.js';
import { forbiddenBy, marksOfRelease, relToOf } from '../src/release/marks.js';
import { recipientsOf } from '../src/release/recipients.js';
import { timeFaults } from '../src/release/times.js';

const agreement = (
  agency: string,
  countries: readonly string[],
  more: Partial<CoveringAgreement> = {},
): CoveringAgreement => ({
  id: `${agency} ${countries.join()}`,
  agency,
  countries,
  ground: '103.33(a)(2)',
  assurance: 'letter',
  inForce: true,
  suspended: false,
  demonstration: false,
  ...more,
});

const jm = agreement('JCA', ['JM']);
const tt = agreement('TTC', ['TT']);
const cgiu = agreement('IMPACS CGIU', ['BB', 'JM', 'TT']);
const all = [jm, tt, cgiu];

const heard = (
  countries: readonly string[],
  agreements: readonly CoveringAgreement[],
  agency?: string,
): unknown => {
  const found = recipientsOf({ countries, agency }, agreements);
  return found.outcome === 'resolved'
    ? found.recipients.map((one) => [one.agency, one.countries.join(), one.agreement.id])
    : [found.outcome, ...found.errors.map(({ path, message }) => `${path}: ${message}`)];
};

t.test('a country leads to the agency that has an agreement for it alone', async (t) => {
  t.same(heard(['JM'], all), [['JCA', 'JM', 'JCA JM']]);
  t.same(heard(['TT', 'JM', 'TT'], all), [
    ['TTC', 'TT', 'TTC TT'],
    ['JCA', 'JM', 'JCA JM'],
  ]);
  t.same(heard(['BB'], all), [
    'no_agreement',
    'countries[0]: no agency has an agreement in force for BB alone; name an agency that spans several countries: IMPACS CGIU',
  ]);
  t.same(heard(['JM', 'HT'], [jm]), [
    'no_agreement',
    'countries[1]: no agency has an agreement in force for HT alone',
  ]);
  t.same(heard(['JM'], [agreement('JCA', ['JM'], { inForce: false, suspended: true })]), [
    'no_agreement',
    'countries[0]: the agreement with JCA is suspended',
  ]);
  t.same(heard(['JM'], [agreement('JCA', ['JM'], { inForce: false })]), [
    'no_agreement',
    'countries[0]: the agreement with JCA is not in force yet',
  ]);
  t.same(heard(['TT', 'JM'], [...all, agreement('JCF', ['JM'])]), [
    'agency_needed',
    'countries[1]: say in agency which one hears of it: JCA, JCF',
  ]);
  t.same(
    heard(['JM'], [jm, agreement('JCA', ['JM'], { id: 'later' })]),
    [['JCA', 'JM', 'JCA JM']],
    'the first',
  );
  t.same(heard(['US'], [agreement('FDLE', ['US'])]), [['FDLE', 'US', 'FDLE US']], 'an agency of a state');
  t.same(heard(['JM', 'KY'], [jm, agreement('JCA', ['KY'])]), [
    'invalid',
    'countries[1]: JCA would hear of it and of JM under two agreements: release it for each by itself',
  ]);
});

t.test('a named agency hears of all countries, under one agreement that covers them', async (t) => {
  t.same(heard(['TT', 'JM'], [cgiu], 'IMPACS CGIU'), [['IMPACS CGIU', 'JM,TT', 'IMPACS CGIU BB,JM,TT']]);
  t.same(heard(['JM', 'HT'], [cgiu], 'IMPACS CGIU'), [
    'no_agreement',
    'countries[1]: no agreement in force with IMPACS CGIU covers HT',
  ]);
  t.same(heard(['JM'], [], 'nobody'), ['no_agreement', 'agency: there is no agreement in force with nobody']);
  t.same(heard(['JM'], [{ ...cgiu, inForce: false, suspended: true }], 'IMPACS CGIU'), [
    'no_agreement',
    'agency: the agreement with IMPACS CGIU is suspended',
  ]);
  t.same(heard(['JM', 'KY'], [jm, agreement('JCA', ['KY'])], 'JCA'), [
    'invalid',
    'countries: no one agreement with JCA covers all of them: release it under each by itself',
  ]);
  t.same(
    heard(['JM'], [jm, agreement('JCA', ['JM', 'KY'])], 'JCA'),
    [['JCA', 'JM', 'JCA JM']],
    'the narrowest that covers them',
  );
});

t.test('what a recipient could not see by its marks is refused', async (t) => {
  const to = (one: CoveringAgreement, countries: readonly string[] = one.countries) => [
    { agency: one.agency, countries, agreement: one },
  ];
  const paths = (
    own: Parameters<typeof marksOfRelease>[0],
    recipients = to(jm),
    ofReferrals: Parameters<typeof marksOfRelease>[1] = [],
  ) => forbiddenBy({ marks: marksOfRelease(own, ofReferrals), own }, recipients).map(({ path }) => path);
  t.same(paths(undefined), []);
  t.same(paths({ tlp: 'RED' }), ['marks.tlp']);
  for (const tlp of ['AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const) t.same(paths({ tlp }), [], tlp);
  t.same(paths({ cui: ['LES', 'EXPT'] }), []);
  for (const limit of ['NOFORN', 'FED ONLY', 'FEDCON'] as const)
    t.same(paths({ dissemination: [limit] }), ['marks.dissemination'], limit);
  const state = agreement('FDLE', ['US']);
  t.same(paths({ dissemination: ['NOFORN'] }, to(state)), [], 'an agency of a state is not foreign');
  t.same(paths({ dissemination: ['FED ONLY'] }, to(state)), ['marks.dissemination'], 'nor federal');
  t.same(paths({ relTo: ['USA', 'JM'] }), []);
  t.same(paths({ relTo: ['USA', 'JM'] }, to(tt)), ['marks.relTo']);
  t.same(paths({ relTo: ['USA', 'JM'] }, to(state)), [], 'REL TO USA names it');
  t.same(
    paths({ relTo: ['USA', 'JM'] }, to(cgiu, ['JM'])),
    ['marks.relTo'],
    'its officers carry it to BB and TT',
  );
  t.same(paths({ relTo: ['USA', 'JM', 'BB', 'TT'] }, to(cgiu, ['JM'])), []);
  t.same(
    paths(undefined, to(jm), [{ dissemination: ['NOFORN'] }]),
    ['marks'],
    'of a referral of the shipment',
  );
  t.same(
    paths({ relTo: ['USA', 'JM'] }, to(jm), [{ relTo: ['USA', 'TT'] }]),
    ['marks'],
    'the strictest of both',
  );
  t.same(relToOf(marksOfRelease({ relTo: ['USA', 'JM'] }, [{ relTo: ['USA', 'JM', 'TT'] }])), [
    ...usTerritories,
    'JM',
  ]);
  t.same(
    relToOf({ dissemination: ['NOFORN'] }),
    [...usTerritories],
    'NOFORN is for nobody who speaks for another country, too',
  );
  t.equal(relToOf({ tlp: 'GREEN' }), null);
});

t.test('a reply is told to whom a release with its marks is', async (t) => {
  const copy = { agency: 'IMPACS CGIU', countries: ['JM'], agreed: cgiu.countries };
  for (const marks of [
    { tlp: 'RED' },
    { tlp: 'AMBER' },
    { dissemination: ['NOFORN', 'FED ONLY'] },
    { relTo: ['USA', 'JM'] },
    { relTo: ['USA', 'BB', 'JM', 'TT'] },
  ] as const) {
    const own = newMarksSchema.parse(marks);
    const [reply, release] = [
      replyMarksFaults(own, copy),
      forbiddenBy({ marks: own, own }, [{ agency: copy.agency, countries: copy.countries, agreement: cgiu }]),
    ];
    t.same(reply, release);
    t.equal(
      reply.length,
      ('tlp' in marks && marks.tlp === 'AMBER') || ('relTo' in marks && marks.relTo.length > 2) ? 0 : 1,
    );
  }
});

t.test('times that have passed are refused, and answers after the end', async (t) => {
  const now = new Date('2026-11-30T12:00:00Z');
  const paths = (times: object) => timeFaults(times, now).map(({ path }) => path);
  t.same(paths({}), []);
  t.same(paths({ expiresAt: '2026-11-30T12:00:00Z', answerBy: '2026-11-30T11:59:59Z' }), [
    'answerBy',
    'expiresAt',
  ]);
  t.same(paths({ expiresAt: '2026-11-30T12:00:01Z', answerBy: '2026-11-30T12:00:01Z' }), []);
  t.same(paths({ expiresAt: '2026-12-01T00:00:00Z', answerBy: '2026-12-01T00:00:01Z' }), ['answerBy']);
});

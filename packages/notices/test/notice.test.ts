import { noticeLanguages, urgencies } from '@hammerhead/contracts';
import t from 'tap';
import { type NoticeFacts, languageOf, type News, noticeOf } from '../src/index.js';
import { en } from '../src/languages/en.js';
import { es } from '../src/languages/es.js';
import { fr } from '../src/languages/fr.js';
import { ht } from '../src/languages/ht.js';
import { nl } from '../src/languages/nl.js';

const facts: NoticeFacts = {
  news: 'released',
  reference: '01a3f6b1-2b3c-7d4e-9f50-617283940516',
  bill: 'MIAKIN2300412',
  masterBill: 'AMQT23091187',
  manifestNumber: 'AMQT-MIAKIN-230914',
  way: 'sea',
  conveyance: 'Caribe Pioneer',
  imo: '9074729',
  voyage: '0123W',
  containers: [{ container: 'MSCU1000070', seals: ['ML-4410982', 'ML-4410983'] }],
  portOfExport: 'Miami (USMIA)',
  portOfUnlading: 'Kingston (JMKIN)',
  departureAt: new Date('2023-09-14T18:00:00Z'),
  arrivalAt: new Date('2023-10-01T08:05:00Z'),
  urgency: 'high',
  answerBy: new Date('2023-10-03T12:00:00Z'),
  expiresAt: new Date('2023-12-24T12:00:00Z'),
  banner: 'CUI//LEI//REL TO USA, JAM TLP:GREEN',
  asks: 'examination',
  answerAt: 'https://hammerhead.example/v1/releases/01a3f6b1-2b3c-7d4e-9f50-617283940516',
};
const everyNews: readonly News[] = ['released', 'changed', 'departed', 'arrived', 'canceled'];
const nbsp = '\u00a0';

t.test('every language says all that it is given, of all news and urgencies', async (t) => {
  for (const language of noticeLanguages)
    for (const news of everyNews)
      for (const urgency of urgencies) {
        const { subject, body, ...rest } = noticeOf({ ...facts, news, urgency }, language);
        t.same(rest, { language });
        for (const said of [
          facts.bill,
          facts.manifestNumber,
          'Miami (USMIA)',
          'Kingston (JMKIN)',
          facts.answerAt,
          facts.reference,
          '14 ',
          '24 ',
          'AMQT23091187',
          'Caribe Pioneer',
          '9074729',
          '0123W',
          'MSCU1000070',
          'ML-4410982, ML-4410983',
        ])
          t.ok(body.includes(said), `${language} ${news}: ${said}`);
        t.ok(body.startsWith('CUI//LEI//REL TO USA, JAM TLP:GREEN\n'));
        t.ok(subject.includes(facts.bill));
        t.equal(subject.startsWith('['), urgency === 'high' || urgency === 'immediate');
        t.notMatch(body, /undefined|null|NaN|\[object/);
        t.equal(
          /\b3 (?:de )?\p{L}+ (?:de )?2023/u.test(body),
          news !== 'canceled',
          'by when, unless canceled',
        );
      }
});

t.test('no two news, and no two languages, are told with the same words', async (t) => {
  const told = noticeLanguages.flatMap((language) =>
    everyNews.flatMap((news) => {
      const { subject, body } = noticeOf({ ...facts, news }, language);
      return [subject, body];
    }),
  );
  t.equal(new Set(told).size, told.length);
});

t.test('dates are as each language writes them, and say that they are UTC', async (t) => {
  const dates = {
    en: ['14 September 2023, 18:00 UTC', '1 October 2023, 08:05 UTC'],
    es: ['14 de septiembre de 2023, 18:00 UTC', '1 de octubre de 2023, 08:05 UTC'],
    fr: [`14 septembre 2023 à 18${nbsp}h${nbsp}00 (UTC)`, `1er octobre 2023 à 08${nbsp}h${nbsp}05 (UTC)`],
    nl: ['14 september 2023 om 18.00 uur (UTC)', '1 oktober 2023 om 08.05 uur (UTC)'],
    ht: ['14 septanm 2023 a 18:00 (UTC)', '1ye oktòb 2023 a 08:05 (UTC)'],
  };
  for (const language of noticeLanguages)
    for (const date of dates[language])
      t.ok(noticeOf(facts, language).body.includes(date), `${language}: ${date}`);
});

t.test(
  'months are those of Unicode CLDR; of Haitian Creole, which it lacks, each has a name of its own',
  async (t) => {
    for (const [language, { months }] of Object.entries({ en, es, fr, nl })) {
      const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
      t.same(
        months,
        Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2023, month, 15))),
        language,
      );
    }
    t.equal(new Set(ht.months).size, 12);
  },
);

t.test('what is not stated is said to be so', async (t) => {
  const { body } = noticeOf({ ...facts, arrivalAt: null, answerBy: null }, 'en');
  t.match(body, /^Expected arrival: not stated in the manifest$/m);
  t.match(body, /^Please examine the shipment on arrival and report the result\.$/m);
});

t.test('a line break in what a feed wrote begins no other line, nor a header of an e-mail', async (t) => {
  const { subject, body } = noticeOf(
    { ...facts, bill: 'A\r\nBcc: x@example.org\u2028B', conveyance: 'A\r\nBcc: x@example.org\u2028B' },
    'en',
  );
  t.equal(subject.split(/[\r\n\u2028]/).length, 1);
  t.notMatch(body, /^Bcc/m);
});

t.test('whoever is asked reads their own language, and English where they have none in common', async (t) => {
  const languages = {
    JM: 'en',
    TT: 'en',
    US: 'en',
    DO: 'es',
    PR: 'es',
    MQ: 'fr',
    GP: 'fr',
    SR: 'nl',
    CW: 'nl',
    HT: 'ht',
  };
  for (const [country, language] of Object.entries(languages))
    t.equal(languageOf([country]), language, country);
  t.equal(languageOf(['AW', 'SX']), 'nl');
  t.equal(languageOf(['DO', 'HT']), 'en');
  t.equal(languageOf(['ZZ']), 'en');
  t.equal(languageOf([]), 'en');
});

t.test('an answer is thanked for, and nothing is asked again', async (t) => {
  for (const language of noticeLanguages)
    for (const news of everyNews) {
      const { body } = noticeOf({ ...facts, news, asks: 'nothing' }, language);
      t.notMatch(body, /\b3 (?:de )?\p{L}+ (?:de )?2023/u, `${language} ${news}`);
      t.match(body, /[Tt]hank you|agradecemos|remercions|danken|Mèsi/, language);
    }
});

t.test('nobody is asked to examine on arrival what does not come to them', async (t) => {
  const told = noticeOf({ ...facts, asks: 'as_released' }, 'en');
  t.equal(told.subject, '[HIGH] Information on shipment MIAKIN2300412');
  t.notMatch(told.body, /on arrival/);
  t.match(told.body, /stands in the release; please answer by 3 October 2023, 12:00 UTC\.$/m);
});

t.test('what flies has airports and a flight; what is not marked bears no banner', async (t) => {
  const air = { ...facts, way: 'air', conveyance: 'AA1234', voyage: 'AA1234', imo: null } as const;
  const airports = { en: 'Airport', es: 'Aeropuerto', fr: 'Aéroport', nl: 'Luchthaven', ht: 'Ayewopò' };
  for (const language of noticeLanguages) {
    const { body } = noticeOf({ ...air, banner: null, expiresAt: null }, language);
    t.equal(body.split(airports[language]).length, 3, language);
    t.equal(body.split('AA1234').length, 2, 'once');
    t.notMatch(body, /TLP|\b24 \p{L}/u);
  }
});

t.test('what does not look like a code is not given: the release has an id', async (t) => {
  const { subject, body } = noticeOf(
    {
      ...facts,
      bill: 'Juan Pérez 876 555 0100',
      masterBill: 'Pérez, J.',
      manifestNumber: 'for Juan Pérez',
      imo: 'Juan P.',
      voyage: 'Juan P.',
      containers: [{ container: 'Juan P.', seals: ['of Pérez', 'ML/1'] }],
    },
    'en',
  );
  t.notMatch(`${subject}${body}`, /Juan|Pérez/);
  t.equal(subject, `[HIGH] Shipment for examination: ${facts.reference}`);
  t.match(body, /^Container: – \(seals: ML\/1\)$/m);
});

import type { NoticeLanguage } from '@hammerhead/contracts';

/**
 * The language in which the authorities of a country write; English for all others. Source: CIA, The World Factbook,
 * "Languages" (official languages; of Aruba, Curaçao and Bonaire, where Papiamento is official, too, Dutch). Haiti has two:
 * its constitution names Creole as the one that unites all Haitians (1987, article 5), and French can be asked for.
 */
const spoken: Readonly<Record<Exclude<NoticeLanguage, 'en'>, string>> = {
  es: 'AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV UY VE',
  fr: 'BL FR GF GP MC MF MQ PM',
  nl: 'AW BQ CW NL SR SX',
  ht: 'HT',
};

const byCountry: ReadonlyMap<string, NoticeLanguage> = new Map([
  ...of('es', spoken.es),
  ...of('fr', spoken.fr),
  ...of('nl', spoken.nl),
  ...of('ht', spoken.ht),
]);

function of(language: NoticeLanguage, countries: string): (readonly [string, NoticeLanguage])[] {
  return countries.split(' ').map((country) => [country, language] as const);
}

/** The language of the officers of these countries, ISO 3166-1 alpha-2; English where they have none in common. */
export function languageOf(countries: readonly string[]): NoticeLanguage {
  const [language, ...others] = new Set(countries.map((country) => byCountry.get(country) ?? 'en'));
  return language === undefined || others.length > 0 ? 'en' : language;
}

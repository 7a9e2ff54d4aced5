import type { InputFault } from '@hammerhead/contracts';
import type { CoveringAgreement } from '@hammerhead/storage';
import type { Faulty } from './refused.js';

/** An agency that something is released to, for which countries, and under which of its agreements. */
export interface Recipient {
  readonly agency: string;
  readonly countries: readonly string[];
  readonly agreement: CoveringAgreement;
}

/** Why nothing can be released to whom somebody named. */
export type NoRecipients = Faulty<'no_agreement' | 'agency_needed' | 'invalid'>;

interface Resolved {
  readonly outcome: 'resolved';
  readonly recipients: readonly Recipient[];
}

interface Asked {
  readonly countries: readonly string[];
  readonly agency?: string | undefined;
}

/**
 * Whom a release goes to. A named agency hears of all countries, under one agreement that covers them. Without a name each
 * country leads to the one agency that has an agreement for that country alone: an agency that spans many hears only when
 * somebody means it.
 * @param agreements those of the agency, or that cover any of the countries, which have not ended; the narrowest first
 */
export function recipientsOf(
  { countries, agency }: Asked,
  agreements: readonly CoveringAgreement[],
): Resolved | NoRecipients {
  const distinct = [...new Set(countries)].toSorted();
  return agency === undefined
    ? byCountry(countries, agreements)
    : named(agency, distinct, countries, agreements);
}

function named(
  agency: string,
  distinct: readonly string[],
  asked: readonly string[],
  agreements: readonly CoveringAgreement[],
): Resolved | NoRecipients {
  const standing = agreements.filter(({ inForce }) => inForce);
  const agreement = standing.find((one) => distinct.every((country) => one.countries.includes(country)));
  if (agreement !== undefined)
    return { outcome: 'resolved', recipients: [{ agency, countries: distinct, agreement }] };
  const covered = (country: string): boolean => standing.some((one) => one.countries.includes(country));
  if (distinct.every(covered))
    return refused('invalid', [
      {
        path: 'countries',
        message: `no one agreement with ${agency} covers all of them: release it under each by itself`,
      },
    ]);
  if (standing.length === 0)
    return refused('no_agreement', [{ path: 'agency', message: whyNone(agency, agreements) }]);
  return refused(
    'no_agreement',
    faultsAt(asked, (country) =>
      covered(country) ? null : `no agreement in force with ${agency} covers ${country}`,
    ),
  );
}

function byCountry(
  asked: readonly string[],
  agreements: readonly CoveringAgreement[],
): Resolved | NoRecipients {
  const own = new Map<string, CoveringAgreement[]>();
  for (const country of new Set(asked)) {
    const alone = agreements.filter(
      ({ inForce, countries }) => inForce && countries.every((one) => one === country),
    );
    own.set(country, alone);
  }
  const of = (country: string): readonly CoveringAgreement[] => own.get(country) ?? [];
  const agencies = (country: string): string[] =>
    [...new Set(of(country).map(({ agency }) => agency))].toSorted();
  const none = faultsAt(asked, (country) =>
    of(country).length > 0 ? null : whyNoneFor(country, agreements),
  );
  if (none.length > 0) return refused('no_agreement', none);
  const several = faultsAt(asked, (country) =>
    agencies(country).length === 1
      ? null
      : `say in agency which one hears of it: ${agencies(country).join(', ')}`,
  );
  if (several.length > 0) return refused('agency_needed', several);
  return each(
    [...own].flatMap(([country, [agreement]]) => (agreement === undefined ? [] : [{ country, agreement }])),
    asked,
  );
}

/** A copy has one agreement, so an agency of two countries hears of each by a release of its own. */
function each(
  chosen: readonly { readonly country: string; readonly agreement: CoveringAgreement }[],
  asked: readonly string[],
): Resolved | NoRecipients {
  const twice = faultsAt(asked, (country) => {
    const agency = chosen.find((one) => one.country === country)?.agreement.agency;
    const first = chosen.find((one) => one.agreement.agency === agency);
    return first === undefined || first.country === country
      ? null
      : `${agency ?? ''} would hear of it and of ${first.country} under two agreements: release it for each by itself`;
  });
  if (twice.length > 0) return refused('invalid', twice);
  const recipients = chosen.map(({ country, agreement }) => ({
    agency: agreement.agency,
    countries: [country],
    agreement,
  }));
  return { outcome: 'resolved', recipients };
}

function whyNone(agency: string, agreements: readonly CoveringAgreement[]): string {
  if (agreements.some(({ suspended }) => suspended)) return `the agreement with ${agency} is suspended`;
  if (agreements.length > 0) return `the agreement with ${agency} is not in force yet`;
  return `there is no agreement in force with ${agency}`;
}

function whyNoneFor(country: string, agreements: readonly CoveringAgreement[]): string {
  const covering = agreements.filter(({ countries }) => countries.includes(country));
  const wide = [...new Set(covering.filter(({ inForce }) => inForce).map(({ agency }) => agency))].toSorted();
  const alone = covering.filter(({ countries }) => countries.every((one) => one === country));
  const [first] = alone;
  const why =
    first === undefined
      ? `no agency has an agreement in force for ${country} alone`
      : whyNone(
          first.agency,
          alone.filter(({ agency }) => agency === first.agency),
        );
  return wide.length === 0 ? why : `${why}; name an agency that spans several countries: ${wide.join(', ')}`;
}

const refused = <Outcome extends NoRecipients['outcome']>(
  outcome: Outcome,
  errors: readonly InputFault[],
) => ({ outcome, errors });

/** A fault for each country, where it stands in the body. */
const faultsAt = (asked: readonly string[], why: (country: string) => string | null): InputFault[] =>
  asked.flatMap((country, index) => {
    const message = asked.indexOf(country) === index ? why(country) : null;
    return message === null ? [] : [{ path: `countries[${index}]`, message }];
  });

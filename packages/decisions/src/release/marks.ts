import { maySee, type Person, strictestOf } from '@hammerhead/access';
import type { InputFault, Marks } from '@hammerhead/contracts';
import { usTerritories } from '@hammerhead/reference';

/** An agency, with the countries that it is told something for, and those of its agreement. */
export interface Addressee {
  readonly agency: string;
  readonly countries: readonly string[];
  readonly agreement: { readonly countries: readonly string[] };
}

/** What a release bears: its own marks and those of every referral of its shipment; the strictest stands. */
export const marksOfRelease = (own: Marks | undefined, ofReferrals: readonly Marks[]): Marks | null =>
  strictestOf(own, ...ofReferrals);

/**
 * The countries that somebody may speak for who sees what bears these marks, as countries are written elsewhere: those of REL
 * TO, and of NOFORN the United States alone. Null: any.
 */
export function relToOf(marks: Marks | null): string[] | null {
  const relTo = marks?.dissemination?.includes('NOFORN') === true ? ['USA'] : marks?.relTo;
  return relTo?.flatMap((country) => (country === 'USA' ? [...usTerritories] : [country])) ?? null;
}

/** A member of marks that keeps something from an agency, and why. */
export interface Forbidden {
  readonly member: keyof Marks;
  readonly message: string;
}

/** An agency, and every country that its officers may speak for: all of its agreement, too. */
export interface ToldAgency {
  readonly agency: string;
  readonly countries: readonly string[];
}

/**
 * Why an agency could not see what bears these marks: then it is told nothing. TLP other than RED says how far an agency may
 * pass on what is addressed to it (FIRST TLP 2.0); RED is for persons, and what an agency is told is addressed to none.
 */
export function forbiddenTo(marks: Marks | null, told: ToldAgency): Forbidden[] {
  const { tlp, dissemination = [], relTo } = marks ?? {};
  const { agency } = told;
  const limits = dissemination.filter(
    (limit) => limit !== 'REL TO' && !maySee(officerOf(told), { dissemination: [limit] }, nobody),
  );
  const others = relTo === undefined ? [] : outside(told, relTo);
  return [
    ...(tlp === 'RED'
      ? [{ member: 'tlp' as const, message: 'RED is for persons who are named, and an agency is none' }]
      : []),
    ...(limits.length === 0
      ? []
      : [{ member: 'dissemination' as const, message: `${limits.join(', ')} keeps it from ${agency}` }]),
    ...(others.length === 0
      ? []
      : [
          {
            member: 'relTo' as const,
            message: `must name every country that ${agency} speaks for: ${others.join(', ')}`,
          },
        ]),
  ];
}

/** Why not every recipient could see a release, each reason once. @param own what its own marks say */
export function forbiddenBy(
  { marks, own }: { readonly marks: Marks | null; readonly own: Marks | undefined },
  recipients: readonly Addressee[],
): InputFault[] {
  const forbidden = recipients.flatMap(({ agency, countries, agreement }) =>
    forbiddenTo(marks, { agency, countries: [...countries, ...agreement.countries] }),
  );
  return [...new Map(forbidden.map((one) => [one.message, one])).values()].map(({ member, message }) =>
    own?.[member] === undefined
      ? { path: 'marks', message: `a referral of this shipment is marked so: ${message}` }
      : { path: `marks.${member}`, message },
  );
}

const nobody = { subject: '' };

const officerOf = ({ agency, countries }: ToldAgency): Person & { readonly countries: string[] } => ({
  subject: '',
  role: 'partner',
  agency,
  countries: [...new Set(countries)],
  federal: false,
});

/** The countries of an agency that REL TO does not name. */
function outside(told: ToldAgency, relTo: string[]): string[] {
  const officer = officerOf(told);
  return officer.countries.filter(
    (country) => !maySee({ ...officer, countries: [country] }, { relTo }, nobody),
  );
}

import { maySee, type Person, strictestOf } from '@hammerhead/access';
import type { InputFault, Marks } from '@hammerhead/contracts';

/** An agency, with the countries that it is told something for, and those of its agreement. */
export interface Addressee {
  readonly agency: string;
  readonly countries: readonly string[];
  readonly agreement: { readonly countries: readonly string[] };
}

/** What a release bears: its own marks and those of every referral of its shipment; the strictest stands. */
export const marksOfRelease = (own: Marks | undefined, ofReferrals: readonly Marks[]): Marks | null =>
  strictestOf(own, ...ofReferrals);

/** The countries of REL TO as countries are written elsewhere; null: the marks name none. */
export const relToOf = (marks: Marks | null): string[] | null =>
  marks?.relTo?.map((country) => (country === 'USA' ? 'US' : country)) ?? null;

/**
 * Why a recipient could not see what bears these marks: then it is told nothing. Its officers may speak for every country of
 * the agreement, not only for those that something is released to. TLP other than RED says how far an agency may pass on
 * what is addressed to it (FIRST TLP 2.0); RED is for persons, and a release is addressed to none.
 */
export function forbiddenBy(
  { marks, own }: { readonly marks: Marks | null; readonly own: Marks | undefined },
  recipients: readonly Addressee[],
): InputFault[] {
  if (marks === null) return [];
  const { tlp, dissemination = [], relTo } = marks;
  const fault = (member: keyof Marks, message: string): InputFault =>
    own?.[member] === undefined
      ? { path: 'marks', message: `a referral of this shipment is marked so: ${message}` }
      : { path: `marks.${member}`, message };
  return [
    ...(tlp === 'RED' ? [fault('tlp', 'RED is for persons who are named, and an agency is none')] : []),
    ...recipients.flatMap((recipient) => {
      const { agency } = recipient;
      const limits = dissemination.filter(
        (limit) => limit !== 'REL TO' && !maySee(officerOf(recipient), { dissemination: [limit] }, nobody),
      );
      const others = relTo === undefined ? [] : outside(recipient, relTo);
      return [
        ...(limits.length === 0
          ? []
          : [fault('dissemination', `${limits.join(', ')} keeps it from ${agency}`)]),
        ...(others.length === 0
          ? []
          : [fault('relTo', `must name every country that ${agency} speaks for: ${others.join(', ')}`)]),
      ];
    }),
  ];
}

const nobody = { subject: '' };

const officerOf = ({
  agency,
  countries,
  agreement,
}: Addressee): Person & { readonly countries: string[] } => ({
  subject: '',
  role: 'partner',
  agency,
  countries: [...new Set([...countries, ...agreement.countries])],
  federal: false,
});

/** The countries of a recipient that REL TO does not name. */
function outside(recipient: Addressee, relTo: string[]): string[] {
  const officer = officerOf(recipient);
  return officer.countries.filter(
    (country) => !maySee({ ...officer, countries: [country] }, { relTo }, nobody),
  );
}

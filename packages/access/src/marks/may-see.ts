import { type Dissemination, type Marks, type TokenActor, usRoles } from '@hammerhead/contracts';
import { usTerritories } from '@hammerhead/reference';
import { may } from '../may.js';

/** Who a person is, as far as marks ask. */
export type Person = Pick<TokenActor, 'subject' | 'role' | 'agency' | 'countries' | 'federal'>;

/** Where something that bears marks comes from. */
export interface Originator {
  /** Who wrote it, or set the marks. */
  readonly subject: string;
  /** The agency of that person; undefined where they have none, and then none is the same. */
  readonly agency?: string | undefined;
  /** ISO 3166-1 alpha-2: the countries whose partners it was released to; none by default. */
  readonly releasedTo?: readonly string[];
}

/**
 * Whether a person may see what bears these marks. This only ever takes away from what permissions grant, and each kind
 * of mark takes away by itself: a person must pass all of them.
 */
export const maySee = (person: Person, marks: Marks, originator: Originator): boolean =>
  passesTlp(person, marks, originator) &&
  (marks.cui === undefined || marks.cui.length === 0 || isAuthorizedHolder(person)) &&
  (marks.dissemination ?? []).every((limit) => passes[limit](person, marks)) &&
  (marks.relTo === undefined || passes['REL TO'](person, marks));

/** TLP 2.0, its communities told in the words of this product: ADR 30 says why each line is drawn there. */
function passesTlp(person: Person, { tlp, recipients = [] }: Marks, originator: Originator): boolean {
  if (tlp === undefined) return true;
  // A subject may have become somebody else's, of another agency.
  const author =
    person.subject === originator.subject &&
    (originator.agency === undefined || person.agency === originator.agency);
  const sameAgency =
    author ||
    (originator.agency !== undefined && person.agency === originator.agency && person.role !== 'feed');
  const works = person.federal && may(person, 'referral:work');
  switch (tlp) {
    case 'RED':
      return author || (recipients.includes(person.subject) && (sameAgency || works));
    case 'AMBER+STRICT':
      return sameAgency;
    case 'AMBER':
      return sameAgency || works;
    case 'GREEN':
      return sameAgency || usRoles.has(person.role) || isReleasedTo(person, originator);
    case 'CLEAR':
      return true;
  }
}

const isReleasedTo = ({ role, countries = [] }: Person, { releasedTo = [] }: Originator): boolean =>
  role === 'partner' && countries.some((one) => releasedTo.includes(one));

/**
 * Whoever has a lawful government purpose (32 CFR 2002.16(a)): officers of the United States and of partners, which is
 * decided by what they were released; a company that sends manifests has none.
 */
const isAuthorizedHolder = ({ role }: Person): boolean => role !== 'feed';

/** The countries that a person speaks for; an officer of the United States speaks for it, and a feed for none. */
const countriesOf = ({ role, countries = [] }: Person): readonly string[] => {
  if (usRoles.has(role)) return ['US'];
  return role === 'partner' ? countries : [];
};

/** Puerto Rico is no country beside the United States, whichever code it has. */
const isUsa = (country: string, relTo: readonly string[]): boolean =>
  usTerritories.has(country) && relTo.includes('USA');

const passes: Readonly<Record<Dissemination, (person: Person, marks: Marks) => boolean>> = {
  NOFORN: (person) => {
    const countries = countriesOf(person);
    return countries.length > 0 && countries.every((one) => usTerritories.has(one));
  },
  'FED ONLY': ({ federal }) => federal,
  FEDCON: ({ federal }) => federal,
  // All that a person speaks for: who speaks for several countries carries it to each of them.
  'REL TO': (person, { relTo = [] }) => {
    const countries = countriesOf(person);
    return countries.length > 0 && countries.every((one) => relTo.includes(one) || isUsa(one, relTo));
  },
};

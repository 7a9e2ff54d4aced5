import { type TermClass, type TermList, termClasses, termLists } from './terms/index.js';

/**
 * What a text can be searched for: a class, or anything that by itself names a firearm, a part, a magazine or
 * ammunition (`weapon`). `weaponBesideTools` leaves out the words that tools share with firearms (gun, pistol),
 * `weaponBesideToys` those that toys share (also rifle), `weaponBesideLesserArms` words within the name of a lesser
 * arm (air rifle, flare pistol); `disguised` finds the name of a weapon, a maker or a silencer that was deliberately
 * disguised.
 */
export type TermQuery =
  | TermClass
  | 'weapon'
  | 'weaponBesideTools'
  | 'weaponBesideToys'
  | 'weaponBesideLesserArms'
  | 'disguised';
export const termQueries: readonly TermQuery[] = [
  ...termClasses,
  'weapon',
  'weaponBesideTools',
  'weaponBesideToys',
  'weaponBesideLesserArms',
  'disguised',
];

const selections: Readonly<Record<string, (list: TermList) => boolean>> = {
  weapon: ({ alone }) => alone,
  weaponBesideLesserArms: ({ alone }) => alone,
  disguised: (list) => list.alone || list.class === 'firearmBrand' || list.class === 'silencer',
  weaponBesideTools: (list) => list.alone && list.class !== 'gun',
  weaponBesideToys: (list) => list.alone && list.class !== 'gun' && list.class !== 'firearm',
};

/** Returns the lists of words that a query searches. */
export const termListsOf = (query: TermQuery): readonly TermList[] =>
  termLists.filter(selections[query] ?? ((list) => list.class === query));

const lesserArms = termLists.filter((list) => list.class === 'lesserArms').flatMap(({ phrases }) => phrases);

/** Returns the contexts in which a query finds nothing: those of its lists, and the words that it leaves out. */
export const contextsOf = (query: TermQuery): readonly string[] => [
  ...termListsOf(query).flatMap(({ not }) => not),
  ...(query === 'weaponBesideLesserArms' ? lesserArms : []),
];

/**
 * Words of ordinary shipments, lesser arms, names and places, which nobody disguises: these are searched for directly,
 * one list at a time.
 */
export const everyday: ReadonlySet<TermQuery> = new Set<TermQuery>([
  'household',
  'gift',
  'lesserArms',
  'haiti',
  'forwarding',
  'bankOrBroker',
  'toOrder',
  'mailbox',
]);

/** Queries of names and addresses, which hardly repeat, so nothing is remembered of them. */
export const ofNames: ReadonlySet<TermQuery> = new Set<TermQuery>([
  'haiti',
  'forwarding',
  'bankOrBroker',
  'toOrder',
  'mailbox',
]);

import type { Disposition, FoundItem, FoundType, StoredAnswer } from '@hammerhead/contracts';

/** As what a referral is closed whose cargo held such a thing. */
const seizedAs = {
  pistol: 'seized_firearms',
  revolver: 'seized_firearms',
  rifle: 'seized_firearms',
  shotgun: 'seized_firearms',
  receiver: 'seized_parts',
  magazine: 'seized_parts',
  part: 'seized_parts',
  conversion_device: 'seized_parts',
  round: 'seized_ammunition',
  currency: 'seized_other',
  narcotics: 'seized_other',
  other: 'seized_other',
} as const satisfies Readonly<Record<FoundType, Disposition>>;

/** The gravest first: firearms with anything else are firearms. */
const gravest = ['seized_firearms', 'seized_parts', 'seized_ammunition', 'seized_other'] as const;

const sought: ReadonlySet<string> = new Set(
  Object.entries(seizedAs).flatMap(([type, as]) => (as === 'seized_other' ? [] : [type])),
);

/** Whether firearms, parts or ammunition, which the rules look for, are among what was found. */
export const confirmsFound = (found: readonly { readonly type: string }[]): boolean =>
  found.some(({ type }) => sought.has(type));

/** Whether scoring counts this as a seizure. */
export const confirmsContraband = ({ outcome, items = [] }: StoredAnswer): boolean =>
  outcome === 'found' && confirmsFound(items);

/** The disposition that an answer speaks for; null where it says nothing of what was in the cargo. */
export function dispositionFor({ outcome, items = [] }: StoredAnswer): Disposition | null {
  if (outcome === 'examined_clean') return 'no_contraband';
  if (outcome !== 'found') return null;
  return gravest.find((one) => items.some(({ type }) => seizedAs[type] === one)) ?? 'seized_other';
}

/** What was found, as the log keeps it: no words of anybody's. */
export const foundOf = ({ items = [] }: { readonly items?: readonly FoundItem[] }) =>
  items.length === 0 ? undefined : items.map(({ type, count }) => ({ type, count }));

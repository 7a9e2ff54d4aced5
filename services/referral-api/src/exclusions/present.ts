import { type Exclusion, parseStored, type SeenParty, type SeenWriting } from '@hammerhead/contracts';
import { type Recognized, recognizedBy, sortedName } from '@hammerhead/parties';
import type { ExclusionRow } from '@hammerhead/storage';

export const exclusionOut = ({ createdAt, createdBy, revokedAt, seen, ...row }: ExclusionRow): Exclusion => ({
  ...row,
  ...clearedOut(row.name, seen === null ? null : parseStored(seen)),
  createdAt: createdAt.toISOString(),
  createdBy,
  recordedAt: createdAt.toISOString(),
  recordedBy: createdBy,
  status: revokedAt === null ? 'active' : 'revoked',
  revokedAt: revokedAt?.toISOString() ?? null,
});

/** Presents whom an exclusion clears. */
export const clearedOut = (
  name: string,
  seen: SeenParty | null,
): Pick<Exclusion, 'scope' | 'names' | 'nameSources' | 'knownBy' | 'cut'> =>
  seen === null
    ? { scope: 'name', names: [name], nameSources: [], knownBy: [], cut: false }
    : {
        scope: 'party',
        names: [...seen.names],
        nameSources: nameSources(seen),
        knownBy: knownBy(seen),
        cut: seen.cut === true,
      };

type KnownBy = Exclusion['knownBy'][number];
type Source = KnownBy['sources'][number];

const nameSources = ({ names, writings }: SeenParty): Exclusion['nameSources'] =>
  names.map((name) => ({
    name,
    sources: inOrder(
      writings.flatMap((one) => (sortedName(one.name) === sortedName(name) ? (one.source ?? []) : [])),
    ),
  }));

/** What the writings of a party state beside its name, as written, each once. */
function knownBy({ writings }: SeenParty): KnownBy[] {
  const known = new Map<string, Omit<KnownBy, 'sources'> & { readonly sources: Source[] }>();
  for (const one of writings)
    for (const { kind, value } of statedIn(one)) {
      const { sources } = known.get(`${kind} ${value}`) ?? { sources: new Array<Source>() };
      if (one.source !== undefined) sources.push(one.source);
      known.set(`${kind} ${value}`, { kind, value, sources });
    }
  return [...known.values()].map(({ sources, ...one }) => ({ ...one, sources: inOrder(sources) }));
}

/** What one writing states, where it is something to be known by. */
function statedIn(writing: SeenWriting): Omit<KnownBy, 'sources'>[] {
  const { address, phone, email, ids = [] } = writing;
  const traits = recognizedBy(writing);
  // As written, where it is one; a text with several, or a phone in the name, is shown as what is read of it.
  const contacts = (kind: 'phone' | 'email', written: string | undefined) => {
    const of = traits.filter((trait) => trait.kind === kind);
    return of.map(({ key }) => ({ kind, value: of.length === 1 ? (written ?? key) : key }));
  };
  const parts = [...(address?.lines ?? []), address?.city, address?.country];
  const has = (kind: Recognized['kind']): boolean => traits.some((trait) => trait.kind === kind);
  return [
    ...(has('address') ? [{ kind: 'address' as const, value: parts.filter((part) => part).join(', ') }] : []),
    ...contacts('phone', phone),
    ...contacts('email', email),
    ...(has('id')
      ? ids.map(({ type, value }) => ({ kind: 'identifier' as const, value: `${type} ${value}` }))
      : []),
    ...(has('country') ? [{ kind: 'country' as const, value: address?.country ?? '' }] : []),
  ];
}

/** Sources each once, the manifest first. */
const inOrder = (sources: readonly Source[]): Source[] => [...new Set(sources)].toSorted().toReversed();

import { type Exclusion, parseStored, type SeenParty } from '@hammerhead/contracts';
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
): Pick<Exclusion, 'scope' | 'names' | 'knownBy'> =>
  seen === null
    ? { scope: 'name', names: [name], knownBy: [] }
    : { scope: 'party', names: [...seen.names], knownBy: knownBy(seen) };

/** What the writings of a party state beside its name, as written, each once. */
function knownBy({ writings }: SeenParty): Exclusion['knownBy'] {
  const known = new Map<string, Exclusion['knownBy'][number]>();
  const add = (kind: Exclusion['knownBy'][number]['kind'], value: string | undefined): void => {
    if (value !== undefined && value !== '') known.set(`${kind} ${value}`, { kind, value });
  };
  for (const { address, phone, email, ids } of writings) {
    const lines = address?.lines ?? [];
    if (lines.length > 0)
      add('address', [...lines, address?.city, address?.country].filter((part) => part).join(', '));
    add('phone', phone);
    add('email', email);
    for (const { type, value } of ids ?? []) add('identifier', `${type} ${value}`);
  }
  return [...known.values()];
}

import { factKey, type Imprint, type Link, type LinkKind, linkKinds, linkRoles } from '@hammerhead/imprint';

type Roles = readonly (keyof (typeof linkRoles)['manifest'])[];

/** A link of a test: what it is, whose, and in which roles on the manifest (and in the EEI). */
export const link = (kind: LinkKind, value: string, own: number, roles: Roles, filed: Roles = []): Link => ({
  key: factKey(kind, value),
  kind: linkKinds[kind],
  own,
  roles:
    roles.reduce((bits, role) => bits | linkRoles.manifest[role], 0) |
    filed.reduce((bits, role) => bits | linkRoles.eei[role], 0),
});

const plain: Imprint = {
  day: 20_000,
  arrivalDay: 20_002,
  voyage: 1,
  conveyance: 0,
  shipper: 11,
  consignee: 22,
  toPerson: false,
  fromPerson: false,
  shipperTown: 0,
  town: 0,
  state: 0,
  portOfExport: 7,
  portOfUnlading: 8,
  destination: 0x4a4d,
  underThreshold: 0,
  heavy: false,
  parts: 0,
  possibleParts: 0,
  heading: 0,
  split: 0,
  valueUsd: Number.NaN,
  weightKg: Number.NaN,
  packages: 0,
  packageType: 0,
  links: [],
};

export const imprint = (given: Partial<Imprint>): Imprint => ({ ...plain, ...given });

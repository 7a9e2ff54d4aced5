import type { Manifest, Party, Shipment, Transport } from '@hammerhead/contracts';

/** What the rules of this comparison read: the same for every engine, made before the clock runs. */
export interface Facts {
  readonly shipment: {
    readonly destination: string;
    readonly exemption: string | undefined;
    readonly grossWeightKg: number | undefined;
    readonly freightUsd: number | undefined;
    readonly valueUsd: number | undefined;
    readonly packageCount: number | undefined;
    readonly itnCount: number;
    readonly hasLicense: boolean;
    readonly goods: readonly LineFacts[];
    readonly parties: readonly PartyFacts[];
  };
  readonly transport: {
    readonly mode: string;
    readonly portOfExport: string;
    readonly portOfUnlading: string;
  };
}

export interface LineFacts {
  readonly description: string;
  /** First two and first four digits of the HS code. */
  readonly hs2: string | undefined;
  readonly hs4: string | undefined;
  readonly packages: number | undefined;
  readonly packageType: string | undefined;
  readonly weightKg: number | undefined;
  readonly valueUsd: number | undefined;
}

export interface PartyFacts {
  readonly role: string;
  readonly kind: string | undefined;
  readonly country: string | undefined;
  readonly region: string | undefined;
  readonly phone: string | undefined;
  readonly email: string | undefined;
}

/** The facts of every shipment that is not canceled. */
export function factsOf({ transport, shipments }: Manifest): Facts[] {
  return shipments.flatMap((shipment) =>
    shipment.canceled === true
      ? []
      : [{ shipment: shipmentFacts(shipment), transport: transportFacts(transport) }],
  );
}

const transportFacts = ({ mode, portOfExport, portOfUnlading }: Transport): Facts['transport'] => ({
  mode,
  portOfExport,
  portOfUnlading,
});

const shipmentFacts = (shipment: Shipment): Facts['shipment'] => ({
  destination: shipment.destination,
  exemption: shipment.exemption,
  grossWeightKg: shipment.grossWeightKg,
  freightUsd: shipment.freightUsd,
  valueUsd: sum(shipment.goods.map(({ valueUsd }) => valueUsd)),
  packageCount: sum((shipment.packages ?? []).map(({ count }) => count)),
  itnCount: shipment.itns?.length ?? 0,
  hasLicense: shipment.eei?.lines?.some(({ licenseNumber }) => licenseNumber !== undefined) ?? false,
  goods: shipment.goods.map(({ description, hs, packages, packageType, weightKg, valueUsd }) => ({
    description,
    hs2: hs?.slice(0, 2),
    hs4: hs?.slice(0, 4),
    packages,
    packageType,
    weightKg,
    valueUsd,
  })),
  parties: [
    partyFacts('shipper', shipment.parties.shipper),
    partyFacts('consignee', shipment.parties.consignee),
  ],
});

const partyFacts = (role: string, { kind, address, phone, email }: Party): PartyFacts => ({
  role,
  kind,
  country: address?.country,
  region: address?.region,
  phone,
  email,
});

const sum = (amounts: readonly (number | undefined)[]): number | undefined =>
  amounts.reduce((total, amount) => (amount === undefined ? total : (total ?? 0) + amount), undefined);

/**
 * The bytes of an imprint, little-endian:
 *
 * | at | what |
 * |---|---|
 * | 0 | version, 1 |
 * | 1 | names in the table below |
 * | 2 | links, 16 bits |
 * | 4 | figures, `figureCount` words of 32 bits, in the order of `figures` |
 * | … | names that are neither the shipper's nor the consignee's, 32 bits each |
 * | … | links: kind × 16 + name (0 none, 1 shipper, 2 consignee, 3 … the table), roles (16 bits), key (16 bytes) |
 */
export const version = 1;

/** The offsets of the words; the first `rememberedFigures` are those that features read of a neighbor. */
export const figures = {
  day: 0,
  arrivalDay: 1,
  voyage: 2,
  conveyance: 3,
  shipper: 4,
  consignee: 5,
  shipperTown: 6,
  town: 7,
  /** state × 65,536 + destination */
  places: 8,
  /** Bits: heading 0 … 13, underThreshold 14 … 17, parts 18 … 22, possibleParts 23 … 27, toPerson 28, fromPerson 29, heavy 30. */
  goods: 9,
  split: 10,
  portOfExport: 11,
  portOfUnlading: 12,
  valueUsd: 13,
  weightKg: 14,
  packages: 15,
  packageType: 16,
} as const;
export const figureCount = 17;
export const rememberedFigures = 11;

export const figuresAt = 4;
export const namesAt = figuresAt + 4 * figureCount;
export const linkBytes = 19;
export const keyLength = 16;

/** Parts of the word `goods`. */
export const headingIn = (goods: number): number => goods & 0x3fff;
export const underThresholdIn = (goods: number): number => (goods >>> 14) & 0xf;
export const partsIn = (goods: number): number => (goods >>> 18) & 0x1f;
export const possiblePartsIn = (goods: number): number => (goods >>> 23) & 0x1f;
export const toPersonIn = (goods: number): boolean => (goods >>> 28) % 2 === 1;
export const fromPersonIn = (goods: number): boolean => (goods >>> 29) % 2 === 1;
export const heavyIn = (goods: number): boolean => (goods >>> 30) % 2 === 1;
export const stateIn = (places: number): number => places >>> 16;
export const destinationIn = (places: number): number => places & 0xffff;

/** Days are kept within 32 bits, whatever date a manifest states. */
export const dayWithin = (day: number): number =>
  Number.isFinite(day) ? Math.max(-0x80000000, Math.min(0x7fffffff, Math.floor(day))) : 0;

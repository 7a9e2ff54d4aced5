import type { Goods, Party, Shipment } from '@hammerhead/contracts';
import type { Random } from '@hammerhead/primitives';
import type { GoodsKind } from '../cargo/kind.js';

/** A line of goods, and what its EEI states about it. */
export interface Item {
  readonly goods: Goods;
  readonly eccn?: string;
  readonly licenseCode?: string;
  readonly licenseNumber?: string;
  readonly exportCode?: string;
  /** The ten digits, if they differ from what `goods.hs` implies. */
  readonly scheduleB?: string;
}

/** A shipment before it is written for a voyage. */
export interface Consignment {
  readonly shipper: Party;
  readonly consignee: Party;
  readonly forwarder?: Party;
  readonly notify?: Party;
  readonly items: readonly Item[];
  /** Whether it travels in separate containers. */
  readonly whole?: boolean;
  readonly frozen?: boolean;
  /** Whether it is driven aboard, without a container. */
  readonly rolling?: boolean;
}

export type Equipment = NonNullable<Shipment['equipment']>;

export const tenths = (value: number): number => Math.round(value * 10) / 10;

/** Makes one line of goods of a kind; `scale` multiplies the packages. */
export function itemOf(random: Random, kind: GoodsKind, scale = 1): Item {
  const packages = Math.max(1, Math.round(random.between(...kind.packages) * scale));
  const weightKg = tenths(packages * random.within(kind.kg));
  const valueUsd = Math.max(5, Math.round(weightKg * random.within(kind.usdPerKg)));
  return {
    goods: {
      description: random.pick(kind.descriptions),
      hs: kind.hs,
      packages,
      packageType: kind.packageType,
      weightKg,
      valueUsd,
    },
  };
}

export const kilograms = (items: readonly Item[]): number =>
  items.reduce((sum, { goods }) => sum + (goods.weightKg ?? 0), 0);

import type { Goods, Party, Shipment } from '@hammerhead/contracts';
import type { Random } from '@hammerhead/primitives';
import type { GoodsKind } from '../cargo/kind.js';

/** A line of goods, and what its EEI says of it. */
export interface Item {
  readonly goods: Goods;
  readonly eccn?: string;
  readonly licenseCode?: string;
  readonly licenseNumber?: string;
  readonly exportCode?: string;
  /** Ten digits, where they are other than `goods.hs` says. */
  readonly scheduleB?: string;
}

/** What a shipment is before it is written down for a voyage. */
export interface Consignment {
  readonly shipper: Party;
  readonly consignee: Party;
  readonly forwarder?: Party;
  readonly notify?: Party;
  readonly items: readonly Item[];
  /** Travels in containers of its own. */
  readonly whole?: boolean;
  readonly frozen?: boolean;
  /** Driven aboard: no container. */
  readonly rolling?: boolean;
}

export type Equipment = NonNullable<Shipment['equipment']>;

export const tenths = (value: number): number => Math.round(value * 10) / 10;

/** One line of goods of a kind; `scale` makes many packages of few. */
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

import { Choice } from '../random.js';
import type { Trade } from '../world/trade.js';
import { chemicalGoods, furnitureGoods, hardwareGoods } from './building.js';
import { barrelGoods, parcelGoods } from './families.js';
import type { GoodsKind } from './kind.js';
import {
  applianceGoods,
  autoGoods,
  electronicsGoods,
  machineryGoods,
  marineGoods,
  telecomGoods,
} from './machines.js';
import { agricultureGoods, beverageGoods, foodGoods, hospitalityGoods } from './provisions.js';
import {
  apparelGoods,
  generalGoods,
  medicalGoods,
  outdoorGoods,
  paperGoods,
  securityGoods,
} from './shops.js';
import { type Trap, traps } from './traps/index.js';

const choose = <Kind extends GoodsKind>(kinds: readonly Kind[]): Choice<Kind> =>
  new Choice(kinds.map((kind) => [kind, kind.weight] as const));

/** The goods that each trade ships. Vehicles are made one by one: `vehicle.ts`. */
export const goodsOfTrade: Readonly<Record<Trade, Choice<GoodsKind>>> = {
  barrel: choose(barrelGoods),
  parcel: choose(parcelGoods),
  food: choose(foodGoods),
  beverage: choose(beverageGoods),
  hardware: choose(hardwareGoods),
  auto: choose(autoGoods),
  vehicles: choose(autoGoods),
  appliances: choose(applianceGoods),
  electronics: choose(electronicsGoods),
  medical: choose(medicalGoods),
  paper: choose(paperGoods),
  furniture: choose(furnitureGoods),
  apparel: choose(apparelGoods),
  chemicals: choose(chemicalGoods),
  machinery: choose(machineryGoods),
  hospitality: choose(hospitalityGoods),
  agriculture: choose(agricultureGoods),
  marine: choose(marineGoods),
  telecom: choose(telecomGoods),
  outdoor: choose(outdoorGoods),
  security: choose(securityGoods),
  general: choose(generalGoods),
};

const ofFamilies = (trap: Trap): boolean => trap.trade === 'barrel' || trap.trade === 'parcel';

/** The traps that families ship; `companyTraps` are those that companies ship. */
export const familyTraps = choose(traps.filter(ofFamilies));
export const companyTraps = choose(traps.filter((trap) => !ofFamilies(trap)));
/** The share of traps shipped by families, by weight. */
export const familyTrapShare = familyTraps.total / (familyTraps.total + companyTraps.total);

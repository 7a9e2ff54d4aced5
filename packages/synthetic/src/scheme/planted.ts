import type { Party, Shipment } from '@hammerhead/contracts';
import type { Voyage } from '../feed/voyage.js';
import type { Random, Range } from '@hammerhead/primitives';
import { filingTime, makeEei, newItn } from '../shipment/filing.js';
import { type Consignment, type Item, tenths } from '../shipment/item.js';
import { withoutContact, withoutHs } from '../shipment/slips.js';
import { newVin } from '../shipment/vehicle.js';
import { exemptionLegend, type Filing, type Writing, writeShipment } from '../shipment/write.js';
import { destinationIn } from '../world/destination.js';
import { otherConsignee } from './cast.js';
import { misspelt } from './evasion.js';
import type { Instance, Planned } from './instance.js';
import type { EvasionName, Scheme, SchemeGoods } from './schema.js';
import { translated } from './translate.js';

/** The share of planted filings that are available, as for ordinary ones. */
const joinedShare = 0.55;
/**
 * The same share for contradicting filings: a contradiction with the manifest is visible only if both are available.
 */
const joinedContradictingShare = 0.9;

const whole = (random: Random, [low, high]: Range): number => Math.round(random.within([low, high]));

function itemOf(random: Random, goods: SchemeGoods): Item {
  return {
    goods: {
      description: random.pick(goods.description),
      ...(goods.hs === undefined ? {} : { hs: goods.hs }),
      packages: random.between(...goods.packages),
      packageType: goods.packageType,
      weightKg: tenths(random.within(goods.weightKg)),
      valueUsd: whole(random, goods.valueUsd),
      ...(goods.hazmat === undefined ? {} : { hazmat: goods.hazmat }),
      ...(goods.packageType === 'VN' ? { vin: newVin(random) } : {}),
    },
    ...(goods.scheduleB === undefined ? {} : { scheduleB: goods.scheduleB }),
    ...(goods.eccn === undefined ? {} : { eccn: goods.eccn }),
    ...(goods.licenseCode === undefined ? {} : { licenseCode: goods.licenseCode }),
    ...(goods.licenseNumber === undefined ? {} : { licenseNumber: goods.licenseNumber }),
  };
}

/** Changes what a manifest states about the goods, and returns which evasions really changed something. */
function evade(
  random: Random,
  items: readonly Item[],
  evasions: ReadonlySet<EvasionName>,
  language: Parameters<typeof translated>[1],
): { readonly items: Item[]; readonly used: EvasionName[] } {
  const used = new Set<EvasionName>();
  const edited = items.map((item) => {
    let { description } = item.goods;
    const apply = (name: EvasionName, edit: (text: string) => string): void => {
      if (!evasions.has(name)) return;
      const after = edit(description);
      if (after !== description) used.add(name);
      description = after;
    };
    apply('otherLanguage', (text) => translated(text, language));
    apply('misspelling', (text) => misspelt(random, text));
    if (!evasions.has('noHs') || item.goods.hs === undefined) {
      return { ...item, goods: { ...item.goods, description } };
    }
    used.add('noHs');
    const goods = withoutHs(item.goods);
    // A filed shipment still needs a number.
    return {
      ...item,
      goods: { ...goods, description },
      scheduleB: item.scheduleB ?? item.goods.hs.padEnd(10, '0'),
    };
  });
  return { items: edited, used: [...used] };
}

/** Returns a filing that differs from the manifest: other goods, else another value, or another consignee. */
function contradicting(
  random: Random,
  scheme: Scheme,
  consignment: Consignment,
  voyage: Voyage,
): Consignment {
  const to = destinationIn(scheme.consigneeCountry ?? voyage.destination.country) ?? voyage.destination;
  const filed =
    scheme.eeiLines.length > 0
      ? scheme.eeiLines.map((goods) => itemOf(random, goods))
      : consignment.items.map((item) => {
          const factor = random.chance(0.5) ? random.within([3, 9]) : random.within([0.08, 0.3]);
          const valueUsd = Math.max(5, Math.round((item.goods.valueUsd ?? 100) * factor));
          return { ...item, goods: { ...item.goods, valueUsd } };
        });
  const consignee = random.chance(scheme.eeiLines.length > 0 ? 0.3 : 0.5)
    ? otherConsignee(random, 'south-florida', to)
    : consignment.consignee;
  return { ...consignment, items: filed, consignee };
}

function filingOf(
  random: Random,
  { scheme, reusedItn }: Instance,
  voyage: Voyage,
  consignment: Consignment,
  evaded: boolean,
): Filing {
  if (reusedItn !== undefined) return { itns: [reusedItn] };
  if (scheme.eei === 'none' || evaded) return { exemption: scheme.exemption ?? exemptionLegend(random) };
  const filedAt = filingTime(random, voyage, false);
  const itn = newItn(random, filedAt);
  if (!random.chance(scheme.eei === 'contradicting' ? joinedContradictingShare : joinedShare))
    return { itns: [itn] };
  const filed = filedAs(random, scheme, voyage, consignment);
  return { itns: [itn], eei: makeEei(random, filed, filedAt, itn, voyage.destination.country) };
}

function filedAs(random: Random, scheme: Scheme, voyage: Voyage, consignment: Consignment): Consignment {
  if (scheme.eei === 'contradicting') return contradicting(random, scheme, consignment, voyage);
  return scheme.eei === 'low' ? { ...consignment, items: consignment.items.map(low) } : consignment;
}

const low = ({ licenseNumber: _number, ...item }: Item): Item => ({
  ...item,
  eccn: 'EAR99',
  licenseCode: 'C33',
});

export interface Planted {
  readonly shipment: Shipment;
  readonly evasions: readonly EvasionName[];
}

const at = (parties: readonly Party[], index: number): Party => {
  const party = parties[index % parties.length];
  if (party === undefined) throw new RangeError('a scheme without parties');
  return party;
};

/** Writes a planned shipment for its voyage. */
export function writePlanted(
  random: Random,
  planned: Planned,
  voyage: Voyage,
  writing: Pick<Writing, 'bill' | 'small'>,
): Planted {
  const { instance, index } = planned;
  const { scheme, cast, evasions } = instance;
  const load = scheme.loads[(instance.load + (scheme.rotate ? index : 0)) % scheme.loads.length];
  const plain = (load?.goods ?? []).map((goods) => itemOf(random, goods));
  const { items, used } = evade(random, plain, evasions, voyage.destination.language);
  const noPhone = evasions.has('noPhone');
  const noEei = evasions.has('noEei') && scheme.eei !== 'none' && instance.reusedItn === undefined;
  const as = (side: 'shipper' | 'consignee', party: Party): Party =>
    scheme.listed === side && instance.listed !== undefined
      ? { ...party, name: instance.listed.name }
      : party;
  const shipper = as('shipper', at(cast.shippers, index));
  const consignee = as('consignee', at(cast.consignees, index));
  const consignment: Consignment = {
    shipper: noPhone ? withoutContact(shipper) : shipper,
    consignee: noPhone ? withoutContact(consignee) : consignee,
    ...(cast.forwarder === undefined ? {} : { forwarder: cast.forwarder }),
    items,
  };
  const extra = scheme.hidden.extraKg;
  const shipment = writeShipment(random, voyage, consignment, {
    ...writing,
    filing: filingOf(random, instance, voyage, consignment, noEei),
    ...(extra === undefined ? {} : { extraKg: tenths(random.within(extra)) }),
    verbatim: used.includes('misspelling'),
  });
  return {
    shipment,
    evasions: [...used, ...(noPhone ? ['noPhone' as const] : []), ...(noEei ? ['noEei' as const] : [])],
  };
}

import t from 'tap';
import { assess } from '../src/index.js';
import { defaultSource, load } from './rule-set.js';
import { subject } from './subjects.js';

/*
 * Public seizures, declared as their shippers declared them as far as that is known. What sources do not tell
 * (value, weight, packages) is what is usual. A tier of null says that nothing on the bill tells the shipment from
 * the ordinary trade: such cargo is for history, the shipment graph, watchlists and X-rays, and no rule was bent
 * to reach it.
 */
const ruleSet = load(defaultSource);

const line = (description: string, hs: string, rest: object = {}) => ({
  description,
  hs,
  packages: 1,
  packageType: 'CT',
  weightKg: 30,
  valueUsd: 250,
  ...rest,
});
const barrels = (count: number, description: string, hs = '980400') =>
  line(description, hs, { packages: count, packageType: 'BA', weightKg: count * 70, valueUsd: count * 150 });

type Seizure = {
  readonly name: string;
  readonly goods: readonly object[];
  readonly lane: readonly [portOfExport: string, portOfUnlading: string, destination: string];
  readonly mode?: 'air';
  readonly grossWeightKg?: number;
  readonly tier: number | null;
  /** The rules that make the tier, or why one shipment cannot show it. */
  readonly why: string;
};

const likeAnyOther = 'declared as the ordinary trade declares such goods';

const seizures: readonly Seizure[] = [
  {
    name: '115 pistols in two barrels of personal effects, Miami to Montego Bay, 2017 (CBP, RJR)',
    goods: [barrels(2, 'PERSONAL EFFECTS')],
    lane: ['USMIA', 'JMMBJ', 'JM'],
    tier: null,
    why: likeAnyOther,
  },
  {
    name: 'cartons labelled dresser and TV stand in the same barrels, 2017 (RJR)',
    goods: [line('FOUR DRAWER DRESSER', '940360'), line('TV STAND', '940360')],
    lane: ['USMIA', 'JMMBJ', 'JM'],
    tier: null,
    why: likeAnyOther,
  },
  {
    name: 'rifles of 400 Mawozo in barrels of clothes and drinks, Orlando to Haiti, 2021 (DOJ)',
    goods: [barrels(3, 'CLOTHES AND GATORADE', '630900')],
    lane: ['USMIA', 'HTPAP', 'HT'],
    tier: null,
    why: 'the shipper noticed the weight; if the bill states it, VAL-02 sees it too',
  },
  {
    name: '18 rifles and 36,000 rounds as household goods, Miami to Haina in transit to Haiti, 2025 (DOJ)',
    goods: [
      line('HOUSEHOLD GOODS, IN TRANSIT TO HAITI', '980400', {
        packages: 134,
        weightKg: 2400,
        valueUsd: 1800,
      }),
    ],
    lane: ['USMIA', 'DOHAI', 'DO'],
    tier: 3,
    why: 'RTE-03-HIDDEN: declared for one country, bound for another',
  },
  {
    name: 'a .50 rifle and an Uzi under a list of 134 lines, Miami River to Haina for Haiti, 2025 (Miami Herald)',
    goods: [
      line('USED TIRES', '401220', { weightKg: 900 }),
      line('BICYCLES', '871200', { weightKg: 300 }),
      line('REFRIGERATORS', '841810', { weightKg: 500 }),
      line('MATTRESSES', '940421', { weightKg: 300 }),
    ],
    lane: ['USMIA', 'DOHAI', 'HT'],
    grossWeightKg: 2000,
    tier: null,
    why: 'openly in transit, which is a lane and no more; the list of goods is ordinary',
  },
  {
    name: '52 guns in five barrels of groceries and clothing, Kingston, 2024 (Gleaner)',
    goods: [barrels(5, 'GROCERIES AND CLOTHING', '210690')],
    lane: ['USMIA', 'JMKIN', 'JM'],
    tier: null,
    why: likeAnyOther,
  },
  {
    name: 'a barrel of food and toiletries, Montego Bay, 2021 (Jamaica Star)',
    goods: [barrels(1, 'FOOD AND TOILETRIES', '210690')],
    lane: ['USPEF', 'JMMBJ', 'JM'],
    tier: null,
    why: likeAnyOther,
  },
  {
    name: '12 rifles and 14 pistols in two boxes of clothes, Fort Lauderdale to Cap-Haïtien, 2024 (UN Panel of Experts)',
    goods: [line('CLOTHES', '630900', { packages: 2, packageType: 'BX', weightKg: 60 })],
    lane: ['USPEF', 'HTCAP', 'HT'],
    tier: null,
    why: likeAnyOther,
  },
  {
    name: 'three rifles in a refrigerator, Montego Bay, 2021 (Jamaica Star)',
    goods: [line('REFRIGERATOR', '841810', { weightKg: 90 })],
    lane: ['USMIA', 'JMMBJ', 'JM'],
    tier: null,
    why: likeAnyOther,
  },
  {
    name: 'four guns and 500 rounds in an air conditioner, Boston to Haina, 2023 (D. Mass.)',
    goods: [line('AIR CONDITIONER', '841510', { weightKg: 40 })],
    lane: ['USNYC', 'DOHAI', 'DO'],
    tier: null,
    why: likeAnyOther,
  },
  {
    name: 'guns in three television sets, Kingston (JIS)',
    goods: [line('TELEVISIONS', '852872', { packages: 3, weightKg: 54 })],
    lane: ['USMIA', 'JMKIN', 'JM'],
    tier: null,
    why: likeAnyOther,
  },
  {
    name: 'a pistol in a stereo receiver, Philadelphia to Trinidad, 2014 (CBP Philadelphia)',
    goods: [line('STEREO RECEIVER', '852791', { weightKg: 9, valueUsd: 180 })],
    lane: ['USPHL', 'TTPOS', 'TT'],
    mode: 'air',
    tier: null,
    why: likeAnyOther,
  },
  {
    name: 'pistols and AR magazines in punching bags declared as household items, Piarco, 2021 (M.D. Fla.)',
    goods: [line('HOUSEHOLD ITEMS', '950691', { packages: 2, weightKg: 90 })],
    lane: ['USMIA', 'TTPOS', 'TT'],
    mode: 'air',
    tier: null,
    why: 'base rates alone: the words and the code are both those of cover goods',
  },
  {
    name: 'speakers of the same conspiracy, Tampa to Trinidad (M.D. Fla.)',
    goods: [line('SPEAKERS', '851822', { packages: 2, weightKg: 60 })],
    lane: ['USTPA', 'TTPOS', 'TT'],
    tier: null,
    why: likeAnyOther,
  },
  {
    name: 'three handguns and seven magazines as auto parts, North Carolina to Barbados, 2020 (CBP Cincinnati)',
    goods: [line('AUTO PARTS', '870899', { weightKg: 8, valueUsd: 120 })],
    lane: ['USCVG', 'BBBGI', 'BB'],
    mode: 'air',
    tier: 4,
    why: 'VAL-04-AIR, if value and weight were as assumed here; nothing else tells it from auto parts',
  },
  {
    name: '8,396 rounds in a used engine, Brooklyn to the Dominican Republic (DGA)',
    goods: [line('USED ENGINE', '840734', { weightKg: 260, valueUsd: 900 })],
    lane: ['USNYC', 'DOHAI', 'DO'],
    tier: null,
    why: 'no weight of engines by type is known to a single shipment',
  },
  {
    name: 'guns in air compressors and fuel canisters, Miami to Haiti, 2025 (Miami Herald)',
    goods: [
      line('AIR COMPRESSORS', '841480', { weightKg: 120 }),
      line('FUEL CANISTERS', '731010', { weightKg: 60 }),
    ],
    lane: ['USMIA', 'HTPAP', 'HT'],
    tier: null,
    why: likeAnyOther,
  },
  {
    name: 'six pistols in a toolbox, "Gift Shipment", 100 USD, Tennessee to Port of Spain, 2020 (CBP Aguadilla)',
    goods: [line('GIFT SHIPMENT', '820600', { weightKg: 27, valueUsd: 100 })],
    lane: ['PRBQN', 'TTPOS', 'TT'],
    mode: 'air',
    grossWeightKg: 27,
    tier: 4,
    why: 'VAL-04-AIR: heavy for a gift by air that is worth 100 USD; many lawful gifts are, hence no more than a look',
  },
  {
    name: 'an M4 and a TEC-9 manifested as toys, Miami to Guyana, 2020 (CBP Miami)',
    goods: [line('TOYS', '950300', { weightKg: 12, valueUsd: 90 })],
    lane: ['USMIA', 'GYGEO', 'GY'],
    mode: 'air',
    tier: 4,
    why: 'VAL-04-AIR, if value and weight were as assumed here; declared as the ordinary trade declares toys',
  },
  {
    name: 'four dismantled AR-15 in a humidifier package, Trincity, 2024 (Guardian)',
    goods: [line('HUMIDIFIER', '850980', { weightKg: 16, valueUsd: 140 })],
    lane: ['USMIA', 'TTPOS', 'TT'],
    mode: 'air',
    tier: 4,
    why: 'VAL-04-AIR, if value and weight were as assumed here: a humidifier of 16 kg is heavy',
  },
  {
    name: '387 rounds of .22 in a paint can (CBP; not to the Caribbean)',
    goods: [line('PAINT', '320890', { packageType: 'PL', weightKg: 12, valueUsd: 60 })],
    lane: ['USHOU', 'BZBZE', 'BZ'],
    tier: null,
    why: likeAnyOther,
  },
  {
    name: 'ammunition in an exported used car, 2013 (CBP Oakland; unverified for the Caribbean)',
    goods: [
      line('USED VEHICLE 2012 TOYOTA COROLLA', '870323', {
        packageType: 'VN',
        weightKg: 1200,
        valueUsd: 2400,
      }),
    ],
    lane: ['USJAX', 'DOHAI', 'DO'],
    tier: null,
    why: likeAnyOther,
  },
  {
    name: 'gun parts as steel pin samples, 2020 (CBP Louisville, inbound)',
    goods: [line('100 STEEL PIN SAMPLES', '731824', { weightKg: 2, valueUsd: 60 })],
    lane: ['USMIA', 'JMKIN', 'JM'],
    mode: 'air',
    tier: 4,
    why: 'CMD-09-METAL: pins by air between private persons; most such parcels are harmless',
  },
  {
    name: 'barrels sent from the Bronx through a Brooklyn shipper to Guyana, 2023 (Kaieteur)',
    goods: [barrels(2, 'BARRELS OF FOODSTUFF AND CLOTHING', '210690')],
    lane: ['USNYC', 'GYGEO', 'GY'],
    tier: null,
    why: likeAnyOther,
  },
  {
    name: 'a barrel from Georgia in the Christmas concession, Saint Vincent, 2023 (Searchlight)',
    goods: [barrels(1, 'PERSONAL EFFECTS')],
    lane: ['USSAV', 'VCKTN', 'VC'],
    tier: null,
    why: likeAnyOther,
  },
  {
    name: 'a box from Lawrence, Massachusetts, to the Dominican Republic (AP)',
    goods: [line('USED CLOTHES', '630900', { packageType: 'BX' })],
    lane: ['USNYC', 'DOCAU', 'DO'],
    tier: null,
    why: likeAnyOther,
  },
];

await t.test('each seizure, as its shipper declared it', async (t) => {
  for (const { name, goods, lane, mode, grossWeightKg, tier, why } of seizures) {
    const [portOfExport, portOfUnlading, destination] = lane;
    const mismatch = portOfUnlading.slice(0, 2) !== destination;
    const found = subject(
      {
        destination,
        goods,
        exemption: 'NOEEI 30.37(a)',
        ...(grossWeightKg === undefined ? {} : { grossWeightKg }),
        parties: {
          shipper: {
            name: 'Devon Clarke',
            kind: 'person',
            phone: '+13055550134',
            address: { country: 'US' },
          },
          consignee: {
            name: 'Marcia Brown',
            kind: 'person',
            phone: '+18765550188',
            address: { country: destination },
          },
        },
      },
      { mode: mode ?? 'vessel', portOfExport, portOfUnlading },
      mismatch ? [{ code: 'port_country_mismatch', path: 'destination', message: 'another country' }] : [],
      // A log of a year, in which nobody had heard of the sender or the consignee.
      { history: {}, graph: {}, baseline: { version: 1, reachDays: 365 } },
    );
    const assessment = assess(ruleSet, found);
    t.equal(assessment.tier, tier, `${name}: ${why}`);
    t.equal(assessment.incomplete, false);
    const hits = assessment.evidence.filter(({ outcome }) => outcome === 'hit').map(({ id }) => id);
    for (const id of why.match(/[A-Z]{3}-[0-9]{2}(?:-[A-Z]+)?/g) ?? [])
      if (tier !== null) t.ok(hits.includes(id), `${name}: ${id}`);
  }
});

import { coverCommodities } from './cover-commodities.js';
import { hsRisks } from './hs-risks.js';

const unique = (codes: readonly string[]): readonly string[] => [...new Set(codes)].sort();

const byRisk = (field: 'class' | 'treatment'): [string, readonly string[]][] =>
  [...new Set(hsRisks.map((risk) => risk[field]))].map((name) => [
    name,
    unique(hsRisks.filter((risk) => risk[field] === name).map(({ prefix }) => prefix)),
  ]);

/**
 * Lists of HS prefixes by name: one for each treatment (`licenseGate`, `score` …) and risk class
 * (`declaredFirearm`, `optic` …), and those below.
 */
export const hsLists: ReadonlyMap<string, readonly string[]> = new Map([
  ...byRisk('treatment'),
  ...byRisk('class'),
  ['coverCommodities', unique(coverCommodities.flatMap(({ prefixes }) => prefixes))],
  /** The chapters where arms, ammunition and explosives are lawfully declared. */
  ['armsChapters', ['36', '93']],
  ['householdGoods', ['6309', '9403', '9804']],
  /** The headings where `9 mm` and `M4` are sizes of tools and threads. */
  ['toolsAndFasteners', ['7318', '8203', '8204', '8205', '8206', '8207']],
  /**
   * Hand tools, power tools, sprayers, soldering tools, tapes and seals: what is called a gun or pistol there is a
   * tool.
   */
  [
    'gunTools',
    [
      '8205',
      '8206',
      '8413',
      '8414',
      '8424',
      '8467',
      '8468',
      '8471',
      '8481',
      '8515',
      '8516',
      '9019',
      '9025',
      '9611',
    ],
  ],
  /** Toys, games, costumes and fairground goods: what is called a rifle there is a toy. */
  ['toyHeadings', ['9503', '9504', '9505', '9508']],
  /** Exhaust systems, where a silencer is a muffler. */
  ['vehicleParts', ['8708']],
  ['vehicles', ['8703', '8704']],
]);

/** Goods under which firearms were found on the way to a destination: `JM:9804`. */
export const coverLanes: readonly string[] = unique(
  coverCommodities.flatMap(({ prefixes, destinations }) =>
    destinations.flatMap((destination) => prefixes.map((prefix) => `${destination}:${prefix}`)),
  ),
);

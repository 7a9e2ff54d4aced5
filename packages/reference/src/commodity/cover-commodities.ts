export type CoverCommodity = {
  readonly label: string;
  readonly prefixes: readonly string[];
  /** Destinations of the cited cases, ISO 3166-1 alpha-2; none if no case went to the Caribbean. */
  readonly destinations: readonly string[];
  /** The case that gives evidence of it. */
  readonly evidence: string;
  readonly source: string;
  readonly strength: 'strong' | 'medium';
  readonly unverified?: true;
};

/** Goods under which firearms were found. All of them are ordinary trade too: weak evidence at most. */
export const coverCommodities: readonly CoverCommodity[] = [
  {
    label: 'Personal effects / household goods in barrels, boxes',
    prefixes: ['9804', '6309', '9403'],
    destinations: ['JM', 'HT', 'DO'],
    evidence:
      "115 pistols, 2 rifles, 139 magazines in two blue barrels declared 'personal effects' at MIA for Montego Bay (Nov 2017); 400 Mawozo rifles in barrels under clothes and Gatorade; 18 rifles + 36,000 rounds in Miami->Haina container manifested as household goods (Feb 2025)",
    source: 'CBP/JCF via RJR & Gleaner; DOJ/Miami Herald; DOJ indictment Jan 2026',
    strength: 'strong',
  },
  {
    label: 'Groceries / food / toiletries in barrels',
    prefixes: ['0207', '1006', '1904', '1905', '2106', '2202', '3307', '3402'],
    destinations: ['JM'],
    evidence:
      "Five barrels labelled groceries and clothing, ~52 guns, Kingston Dec 2024; barrel labelled food and toiletries Montego Bay Jan 2021; UNODC: frozen food; 'packed with rice' excuse for heavy barrels",
    source: 'Gleaner; Jamaica Star; UNODC 2023',
    strength: 'strong',
  },
  {
    label: 'Clothing / footwear',
    prefixes: ['6309', '61', '62', '6403', '6404'],
    destinations: ['HT', 'JM'],
    evidence:
      "Two boxes declared 'clothes' with 12 rifles, 14 pistols, 999 rounds, Fort Lauderdale->Cap-Haitien (2024)",
    source: 'UN Panel of Experts via BBC/Miami Herald',
    strength: 'strong',
  },
  {
    label: 'Large appliances (fridge, freezer, AC)',
    prefixes: ['8418', '8415', '8450'],
    destinations: ['JM', 'DO'],
    evidence:
      '3 rifles, 2 pistols in refrigerator, Montego Bay Jan 2021; 4 guns + 500 rounds in AC unit Boston->Brooklyn->Haina Mar 2023',
    source: 'Jamaica Star; D. Mass. USAO via Newsweek',
    strength: 'strong',
  },
  {
    label: 'TVs, stereos, speakers, consoles',
    prefixes: ['8528', '8518', '8519', '8527', '9504'],
    destinations: ['JM', 'TT'],
    evidence:
      'Guns in three TV sets, Kingston; .40 pistol in stereo receiver Philadelphia->Trinidad 2014; speakers in Tampa->T&T conspiracy',
    source: 'JIS; CBP Philadelphia; M.D. Fla.',
    strength: 'strong',
  },
  {
    label: 'Sporting/fitness goods (punching bags)',
    prefixes: ['9506'],
    destinations: ['TT'],
    evidence:
      "Two punching bags: 11 pistols, 2 revolvers, shotgun, 32 AR mags etc., declared 'household items', Piarco Apr 2021",
    source: 'M.D. Fla. USAO (justice.gov)',
    strength: 'strong',
  },
  {
    label: 'Auto parts',
    prefixes: ['8708', '8409', '8511', '8512'],
    destinations: ['BB'],
    evidence: 'Parcel manifested auto parts NC->Barbados: 3 handguns 7 magazines (Oct 2020)',
    source: 'CBP Cincinnati',
    strength: 'strong',
  },
  {
    label: 'Engines / machinery / compressors / canisters',
    prefixes: ['8407', '8408', '8414', '8413', '8467', '8502', '7310', '7309', '7311'],
    destinations: ['DO', 'HT'],
    evidence:
      '8,396 rounds 9mm inside used engine Brooklyn->DR; guns in air compressors and fuel canisters Miami->Haiti',
    source: 'DGA (DR); Miami Herald 2025',
    strength: 'strong',
  },
  {
    label: 'Tool boxes / hand tools',
    prefixes: ['8203', '8204', '8205', '8206', '7326'],
    destinations: ['TT'],
    evidence:
      "6 pistols + 9 magazines in toolbox, TN->Port of Spain by air courier, 'Gift Shipment' USD100 (Jul 2020)",
    source: 'CBP Aguadilla',
    strength: 'strong',
  },
  {
    label: 'Toys',
    prefixes: ['9503'],
    destinations: ['GY'],
    evidence: 'M4 rifle + TEC-9 manifested as toys MIA->Guyana May 2020',
    source: 'CBP MIA via Stabroek News',
    strength: 'strong',
  },
  {
    label: 'Furniture (flat-pack dresser, TV stand)',
    prefixes: ['9403', '9401'],
    destinations: ['JM'],
    evidence: 'Cartons labelled four-drawer dresser / TV stand inside personal-effects barrels',
    source: 'RJR News 2017',
    strength: 'medium',
  },
  {
    label: 'Small electrical (humidifier, microwave)',
    prefixes: ['8509', '8516', '8479'],
    destinations: ['TT'],
    evidence: '4 dismantled AR-15 + 6 magazines in humidifier package, Trincity bond Feb 2024',
    source: 'Guardian T&T',
    strength: 'strong',
  },
  {
    label: 'Paint, detergent, cat litter, powder fillers',
    prefixes: ['3208', '3209', '3402', '2530'],
    destinations: [],
    evidence:
      '387 rounds .22 in paint can; ammo in detergent boxes (Honduras-bound); cat litter as filler weight in MIA barrels',
    source: 'CBP Wilmington/Freeport TX',
    strength: 'medium',
  },
  {
    label: 'Tires, bicycles, mattresses (mixed container)',
    prefixes: ['4011', '4012', '8712', '9404'],
    destinations: ['HT', 'DO'],
    evidence: '134-item list of tires, bicycles, refrigerators, mattresses concealing Barrett .50 and Uzi',
    source: 'Miami Herald Mar 2025',
    strength: 'medium',
  },
  {
    label: 'Vehicles (used cars; voids, air filters)',
    prefixes: ['8703', '8704'],
    destinations: [],
    evidence: 'Ammunition concealed in exported used vehicles; also Title 19 CFR 192.2 72h rule',
    source: 'CBP Oakland 2013',
    strength: 'medium',
    unverified: true,
  },
  {
    label: 'Metal articles / machine parts n.e.s. (mis-declared gun parts)',
    prefixes: ['7326', '7616', '8483', '8466', '7318'],
    destinations: [],
    evidence:
      "Own knowledge: receivers/slides/switches described as metal parts; matching tactic seen inbound ('100 Steel Pin Samples')",
    source: 'CBP Louisville 2020',
    strength: 'medium',
    unverified: true,
  },
];

/** A kind of cargo as feeds describe it; ranges are per package. */
export interface CargoKind {
  readonly weight: number;
  readonly descriptions: readonly string[];
  readonly hs: string;
  /** UN/ECE Recommendation 21. */
  readonly packageType: string;
  readonly packages: readonly [number, number];
  readonly kg: readonly [number, number];
  readonly usdPerKg: readonly [number, number];
  /** Who sends it: a family, or a company to a company. */
  readonly trade: 'family' | 'company';
}

type Range = readonly [number, number];

const kind = (
  weight: number,
  trade: CargoKind['trade'],
  hs: string,
  packageType: string,
  packages: Range,
  kg: Range,
  usdPerKg: Range,
  descriptions: string,
): CargoKind => ({
  weight,
  trade,
  hs,
  packageType,
  packages,
  kg,
  usdPerKg,
  descriptions: descriptions.split('|'),
});

const barrel: Range = [42, 96];

/** What moves from the United States to the Caribbean every day. */
export const ordinaryCargo: readonly CargoKind[] = [
  kind(
    26,
    'family',
    '980400',
    'BA',
    [1, 4],
    barrel,
    [2, 5],
    'PERSONAL EFFECTS|USED PERSONAL EFFECTS|HOUSEHOLD GOODS',
  ),
  kind(
    14,
    'family',
    '210690',
    'BA',
    [1, 3],
    barrel,
    [2, 4],
    'GROCERIES AND TOILETRIES|FOODSTUFF|RICE, CANNED FOOD',
  ),
  kind(
    10,
    'family',
    '630900',
    'BX',
    [1, 6],
    [8, 30],
    [3, 8],
    'USED CLOTHING AND SHOES|CLOTHING AND FOOTWEAR',
  ),
  kind(5, 'family', '852872', 'CT', [1, 2], [9, 30], [9, 22], 'LED TELEVISION 55 INCH|TV AND SOUND BAR'),
  kind(4, 'family', '950300', 'CT', [1, 3], [4, 14], [5, 14], 'TOYS AND SCHOOL SUPPLIES|CHILDRENS BICYCLE'),
  kind(
    9,
    'company',
    '870899',
    'CT',
    [2, 30],
    [6, 28],
    [8, 24],
    'AUTO PARTS: BRAKE PADS, FILTERS|USED AUTO PARTS',
  ),
  kind(
    6,
    'company',
    '841810',
    'PK',
    [1, 20],
    [55, 95],
    [6, 14],
    'REFRIGERATORS|CHEST FREEZERS|WASHING MACHINES',
  ),
  kind(
    6,
    'company',
    '851713',
    'CT',
    [1, 12],
    [3, 14],
    [90, 320],
    'CELLULAR TELEPHONES|SMARTPHONES AND CHARGERS',
  ),
  kind(5, 'company', '847130', 'CT', [1, 15], [3, 12], [60, 180], 'LAPTOP COMPUTERS|TABLETS AND ACCESSORIES'),
  kind(
    8,
    'company',
    '190590',
    'PX',
    [1, 20],
    [180, 600],
    [2, 5],
    'CRACKERS AND BISCUITS|BREAKFAST CEREAL|SNACK FOODS',
  ),
  kind(
    5,
    'company',
    '020714',
    'CT',
    [40, 400],
    [10, 20],
    [2, 4],
    'FROZEN CHICKEN PARTS|FROZEN CHICKEN LEG QUARTERS',
  ),
  kind(
    5,
    'company',
    '730890',
    'PX',
    [1, 12],
    [300, 900],
    [2, 5],
    'STEEL ROOFING AND FASTENERS|REBAR AND WIRE MESH',
  ),
  kind(4, 'company', '321000', 'DR', [2, 30], [20, 28], [4, 9], 'LATEX PAINT|WATERPROOFING PAINT IN DRUMS'),
  kind(
    4,
    'company',
    '300490',
    'CT',
    [2, 40],
    [4, 14],
    [30, 120],
    'PHARMACEUTICALS|VITAMINS AND MEDICAL SUPPLIES',
  ),
  kind(3, 'company', '401110', 'PX', [1, 8], [250, 480], [4, 8], 'PASSENGER TIRES|NEW TIRES'),
  kind(3, 'company', '940360', 'CT', [3, 40], [14, 55], [4, 10], 'FURNITURE, KNOCKED DOWN|BEDROOM FURNITURE'),
];

/** Innocent cargo whose words sound like weapons: to be left alone. */
export const traps: readonly CargoKind[] = [
  kind(2, 'company', '846711', 'CT', [1, 12], [4, 9], [14, 28], 'PNEUMATIC NAIL GUN|STAPLE GUN AND STAPLES'),
  kind(2, 'company', '844399', 'CT', [1, 12], [3, 8], [30, 90], 'TONER CARTRIDGES|INK CARTRIDGE FOR PRINTER'),
  kind(2, 'company', '820411', 'CT', [1, 9], [4, 12], [12, 25], '9MM WRENCH AND SOCKET SET|9 MM SPANNER'),
  kind(
    2,
    'company',
    '392330',
    'BA',
    [10, 60],
    [8, 11],
    [4, 6],
    'EMPTY PLASTIC BARRELS|EMPTY DRUMS (BARRELS)',
  ),
  kind(1, 'family', '950300', 'CT', [1, 2], [1, 4], [8, 16], 'TOY RIFLE, PLASTIC|WATER GUN'),
  kind(1, 'family', '901910', 'CT', [1, 2], [1, 4], [25, 60], 'MASSAGE GUN'),
  kind(1, 'company', '490290', 'CT', [1, 6], [10, 20], [3, 6], 'FASHION MAGAZINES'),
  kind(1, 'company', '731815', 'CT', [1, 8], [10, 25], [4, 8], 'M4 BOLT AND NUT|BARREL BOLT, ZINC'),
];

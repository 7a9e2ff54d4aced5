/** Regions of the United States from which people and companies ship. */
export const regions = [
  'south-florida',
  'florida',
  'southeast',
  'northeast',
  'mid-atlantic',
  'gulf',
  'puerto-rico',
] as const;
export type Region = (typeof regions)[number];

export interface UsPlace {
  readonly city: string;
  readonly state: string;
  /** The first three digits of the postal code. */
  readonly zip: string;
  readonly areas: readonly string[];
  readonly weight: number;
  readonly streets: keyof typeof streets;
}

/** Names of streets by the naming style of a place. */
export const streets = {
  miami: [
    'NW 7th Ave',
    'NW 22nd Ave',
    'NW 36th St',
    'NE 2nd Ave',
    'SW 8th St',
    'NW 183rd St',
    'NE 167th St',
    'SW 152nd Ave',
    'NW 27th Ave',
    'W Dixie Hwy',
    'Biscayne Blvd',
    'NW 54th St',
    'Miami Gardens Dr',
    'NE 6th Ave',
  ],
  broward: [
    'Pines Blvd',
    'W Sunrise Blvd',
    'NW 19th St',
    'Inverrary Blvd',
    'N State Road 7',
    'W Oakland Park Blvd',
    'Miramar Pkwy',
    'NW 56th Ave',
    'Pembroke Rd',
    'SW 64th Way',
    'Riverland Rd',
  ],
  york: [
    'Flatbush Ave',
    'Church Ave',
    'Nostrand Ave',
    'E 233rd St',
    'White Plains Rd',
    'Liberty Ave',
    'Hillside Ave',
    'Linden Blvd',
    'Guy R Brewer Blvd',
    'Eastern Pkwy',
    'Utica Ave',
    'Rockaway Blvd',
    'St Nicholas Ave',
    'Jerome Ave',
    'Merrick Blvd',
  ],
  town: [
    'Main St',
    'Park Ave',
    'Washington St',
    'Maple Ave',
    'Oak St',
    'Elm St',
    'Broad St',
    'Franklin Ave',
    'Central Ave',
    'Lincoln St',
    'Highland Ave',
    'Union St',
    'Blue Hills Ave',
    'Chestnut St',
    'Prospect St',
    'Westfield Rd',
  ],
  south: [
    'Peachtree Rd',
    'Memorial Dr',
    'Wesley Chapel Rd',
    'Rockbridge Rd',
    'Candler Rd',
    'Old National Hwy',
    'Redan Rd',
    'Covington Hwy',
    'N Tryon St',
    'Poole Rd',
    'Sigman Rd',
    'Hairston Rd',
    'Silver Star Rd',
    'Pine Hills Rd',
    'Lem Turner Rd',
  ],
  texas: [
    'Bissonnet St',
    'Westheimer Rd',
    'S Main St',
    'FM 1960 Rd',
    'Almeda Rd',
    'Bellaire Blvd',
    'Fondren Rd',
  ],
  island: ['Calle Loíza', 'Ave Ponce de León', 'Calle San Jorge', 'Ave Barbosa', 'Carr 2 Km 14', 'Calle 7'],
} as const;

const places = (text: string): readonly UsPlace[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [city = '', state = '', zip = '', areas = '', weight = '1', style = 'town'] = line
        .trim()
        .split('|')
        .map((cell) => cell.trim());
      return { city, state, zip, areas: areas.split(' '), weight: Number(weight), streets: styleOf(style) };
    });

function styleOf(name: string): keyof typeof streets {
  for (const style of ['miami', 'broward', 'york', 'town', 'south', 'texas', 'island'] as const)
    if (style === name) return style;
  throw new RangeError(`no such style of streets: ${name}`);
}

/** Places by region; the weight reflects how many of the region's shippers live there. */
export const usPlaces: Readonly<Record<Region, readonly UsPlace[]>> = {
  'south-florida': places(`
    Miami | FL | 331 | 305 786 | 30 | miami
    Miami Gardens | FL | 330 | 305 786 | 10 | miami
    North Miami | FL | 331 | 305 786 | 9 | miami
    Hialeah | FL | 330 | 305 786 | 6 | miami
    Doral | FL | 331 | 305 786 | 5 | miami
    Opa-locka | FL | 330 | 305 786 | 4 | miami
    Homestead | FL | 330 | 305 786 | 3 | miami
    Miramar | FL | 330 | 954 754 | 10 | broward
    Lauderhill | FL | 333 | 954 754 | 9 | broward
    Fort Lauderdale | FL | 333 | 954 754 | 9 | broward
    Hollywood | FL | 330 | 954 754 | 6 | broward
    Pembroke Pines | FL | 330 | 954 754 | 6 | broward
    Lauderdale Lakes | FL | 333 | 954 754 | 4 | broward
    Pompano Beach | FL | 330 | 954 754 | 4 | broward
    West Palm Beach | FL | 334 | 561 | 6 | town
    Riviera Beach | FL | 334 | 561 | 3 | town
    Boynton Beach | FL | 334 | 561 | 2 | town
    Delray Beach | FL | 334 | 561 | 2 | town
  `),
  florida: places(`
    Orlando | FL | 328 | 407 689 | 30 | south
    Kissimmee | FL | 347 | 407 | 10 | south
    Tampa | FL | 336 | 813 | 18 | south
    Jacksonville | FL | 322 | 904 | 14 | south
    Fort Pierce | FL | 349 | 772 | 6 | town
    Port St. Lucie | FL | 349 | 772 | 8 | town
    Lakeland | FL | 338 | 863 | 4 | town
    Daytona Beach | FL | 321 | 386 | 3 | town
    Fort Myers | FL | 339 | 239 | 4 | town
  `),
  southeast: places(`
    Atlanta | GA | 303 | 404 470 | 24 | south
    Decatur | GA | 300 | 404 770 | 14 | south
    Stone Mountain | GA | 300 | 770 678 | 12 | south
    Lithonia | GA | 300 | 770 678 | 10 | south
    Conyers | GA | 300 | 770 678 | 5 | south
    Savannah | GA | 314 | 912 | 4 | south
    Charlotte | NC | 282 | 704 980 | 12 | south
    Raleigh | NC | 276 | 919 | 7 | south
    Greensboro | NC | 274 | 336 | 4 | south
    Charleston | SC | 294 | 843 | 4 | south
    Columbia | SC | 292 | 803 | 3 | south
    Nashville | TN | 372 | 615 | 4 | south
    Memphis | TN | 381 | 901 | 3 | south
    Birmingham | AL | 352 | 205 | 2 | south
  `),
  northeast: places(`
    Brooklyn | NY | 112 | 718 347 929 | 40 | york
    Bronx | NY | 104 | 718 347 929 | 26 | york
    Jamaica | NY | 114 | 718 347 929 | 16 | york
    South Richmond Hill | NY | 114 | 718 347 | 12 | york
    New York | NY | 100 | 212 646 917 | 12 | york
    Mount Vernon | NY | 105 | 914 | 6 | town
    Hempstead | NY | 115 | 516 | 5 | town
    Newark | NJ | 071 | 973 862 | 12 | town
    East Orange | NJ | 070 | 973 862 | 8 | town
    Paterson | NJ | 075 | 973 | 7 | town
    Jersey City | NJ | 073 | 201 551 | 5 | town
    Hartford | CT | 061 | 860 | 8 | town
    Bridgeport | CT | 066 | 203 | 6 | town
    Boston | MA | 021 | 617 857 | 8 | town
    Brockton | MA | 023 | 508 774 | 5 | town
    Lawrence | MA | 018 | 978 | 5 | town
    Providence | RI | 029 | 401 | 4 | town
  `),
  'mid-atlantic': places(`
    Philadelphia | PA | 191 | 215 267 | 22 | town
    Baltimore | MD | 212 | 410 443 | 18 | town
    Silver Spring | MD | 209 | 301 240 | 12 | town
    Hyattsville | MD | 207 | 301 240 | 8 | town
    Washington | DC | 200 | 202 | 10 | town
    Norfolk | VA | 235 | 757 | 6 | town
    Richmond | VA | 232 | 804 | 5 | town
    Wilmington | DE | 198 | 302 | 4 | town
  `),
  gulf: places(`
    Houston | TX | 770 | 713 832 281 | 40 | texas
    Missouri City | TX | 774 | 281 | 8 | texas
    Dallas | TX | 752 | 214 972 | 14 | texas
    Fort Worth | TX | 761 | 817 | 8 | texas
    San Antonio | TX | 782 | 210 | 6 | texas
    New Orleans | LA | 701 | 504 | 10 | town
    Mobile | AL | 366 | 251 | 5 | town
    Gulfport | MS | 395 | 228 | 3 | town
    Los Angeles | CA | 900 | 213 323 | 8 | town
    Chicago | IL | 606 | 312 773 | 8 | town
    Columbus | OH | 432 | 614 | 5 | town
    Indianapolis | IN | 462 | 317 | 4 | town
  `),
  'puerto-rico': places(`
    San Juan | PR | 009 | 787 939 | 30 | island
    Carolina | PR | 009 | 787 939 | 12 | island
    Bayamón | PR | 009 | 787 939 | 10 | island
    Guaynabo | PR | 009 | 787 939 | 8 | island
    Aguadilla | PR | 006 | 787 939 | 4 | island
    Ponce | PR | 007 | 787 939 | 6 | island
  `),
};

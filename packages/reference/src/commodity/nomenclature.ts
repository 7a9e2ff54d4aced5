/**
 * The parts of chapters and headings that the tables of this package divide: the next two digits of each. A heading or
 * chapter that is absent here is not known completely. Harmonized System 2022; the headings outside chapters 36 and 93
 * are unverified.
 */
const parts: ReadonlyMap<string, string> = new Map([
  ['36', '01 02 03 04 05 06'],
  ['3601', '00'],
  ['3602', '00'],
  ['3603', '10 20 30 40 50 60'],
  ['3604', '10 90'],
  ['3605', '00'],
  ['3606', '10 90'],
  ['6506', '10 91 99'],
  ['7318', '11 12 13 14 15 16 19 21 22 23 24 29'],
  ['7326', '11 19 20 90'],
  ['7616', '10 91 99'],
  ['8457', '10 20 30'],
  ['9005', '10 80 90'],
  ['9013', '10 20 80 90'],
  ['93', '01 02 03 04 05 06 07'],
  ['9301', '10 20 90'],
  ['9302', '00'],
  ['9303', '10 20 30 90'],
  ['9304', '00'],
  ['9305', '10 20 91 99'],
  ['9306', '21 29 30 90'],
  ['9307', '00'],
]);

const leavesBelow = (code: string): readonly string[] => {
  const below = parts.get(code);
  return below === undefined ? [code] : below.split(' ').flatMap((part) => leavesBelow(code + part));
};

const chapters: ReadonlyMap<string, readonly string[]> = new Map(
  [...parts.keys()].map((code) => [code, leavesBelow(code)]),
);

/**
 * Returns every subheading that begins with `digits`, or undefined if the table does not know them all. A heading that
 * is not divided has one subheading, which ends in 00.
 */
export const subheadingsOf = (digits: string): readonly string[] | undefined => {
  const whole = chapters.get(digits.slice(0, 4)) ?? chapters.get(digits.slice(0, 2));
  const below = whole?.filter((code) => code.startsWith(digits));
  return below === undefined || below.length === 0 ? undefined : below;
};

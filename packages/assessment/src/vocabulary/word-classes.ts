import type { TermQuery } from '@hammerhead/reference';

/** A class of words, for the person who writes or reads rules. */
interface WordClass {
  /** What a text speaks of, so that it reads on after `speaks of`. */
  readonly of: string;
  /** What else to know. */
  readonly note?: string;
  /** Texts that speak of it. */
  readonly examples: readonly string[];
}

/** Every class of words that says() and quote() accept. */
export const wordClasses: Readonly<Record<TermQuery, WordClass>> = {
  weapon: {
    of: 'a firearm, a part, a magazine or ammunition',
    note: 'All classes whose words by themselves name one; nail guns and the like are left out.',
    examples: ['PISTOL', 'RIFLE', '9MM AMMO', 'GLOCK SLIDE'],
  },
  weaponBesideTools: {
    of: 'a firearm, a part or ammunition, by words that no tool shares',
    note: '`weapon` without `gun`, for headings of tools.',
    examples: ['RIFLE', 'AMMUNITION'],
  },
  weaponBesideToys: {
    of: 'a firearm, a part or ammunition, by words that no toy shares',
    note: '`weapon` without `gun` and `firearm`, for headings of toys.',
    examples: ['AMMUNITION', 'GLOCK SLIDE'],
  },
  weaponBesideLesserArms: {
    of: 'a firearm, a part or ammunition, names of lesser arms aside',
    note: '`weapon`, in which AIR RIFLE and FLARE PISTOL do not count.',
    examples: ['RIFLE', 'GUN PARTS'],
  },
  disguised: {
    of: 'a weapon, a maker or a silencer in disguised writing',
    note: 'Figures for letters, letters set apart, letters of other scripts.',
    examples: ['P1STOL', 'P I S T O L'],
  },
  gun: {
    of: 'a gun or pistol',
    note: 'The words that tools share with firearms.',
    examples: ['GUN', 'PISTOLS', 'PISTOLA'],
  },
  firearm: {
    of: 'a kind of firearm by name',
    examples: ['REVOLVER', 'RIFLE', 'SHOTGUN', 'FUSIL'],
  },
  firearmBrand: { of: 'a maker of firearms', examples: ['GLOCK', 'SMITH & WESSON'] },
  sharedBrand: {
    of: 'a maker of firearms whose name others have, too',
    examples: ['TAURUS', 'BERETTA'],
  },
  firearmModel: { of: 'a model of firearm', examples: ['AR-15', 'AK-47', 'UZI'] },
  sharedModel: {
    of: 'a model of firearm whose name other goods have, too',
    examples: ['M4', 'GLOCK G19'],
  },
  designation: {
    of: 'one firearm or cartridge by its designation',
    note: 'A maker with its model, a model that is known without its maker, or a cartridge.',
    examples: ['GLOCK 19', 'AK-47', '7.62X39'],
  },
  firearmPart: { of: 'a part of a firearm', examples: ['GLOCK SLIDE', 'AR-15 LOWER'] },
  partAmbiguous: {
    of: 'something that may be a part of a firearm',
    note: 'Ordinary goods more often than not.',
    examples: ['SLIDES', 'BARRELS'],
  },
  pmfPart: {
    of: 'parts for making a firearm at home',
    examples: ['80% LOWER', '80% PISTOL KIT'],
  },
  conversionDevice: {
    of: 'a device that makes a firearm automatic',
    examples: ['GLOCK SWITCH', 'AUTO SEAR'],
  },
  silencer: { of: 'a silencer', examples: ['SUPPRESSOR', 'SILENCER'] },
  magazine: { of: 'a magazine for a firearm', examples: ['DRUM MAG', '30 ROUND MAGAZINE'] },
  ammunition: { of: 'ammunition', examples: ['AMMUNITION', 'AMMO', 'LIVE ROUNDS'] },
  ammunitionAmbiguous: {
    of: 'something that may be ammunition',
    note: 'Also cartridges for printers, shells of the sea.',
    examples: ['CARTRIDGES', 'BULLETS', 'SHELLS'],
  },
  caliber: { of: 'a caliber', examples: ['9 MM', '5.56', '12 GAUGE'] },
  armor: { of: 'body armor', examples: ['BODY ARMOR', 'PLATE CARRIER'] },
  optic: { of: 'an optical sight or night vision', examples: ['RIFLE SCOPE', 'RED DOT', 'NIGHT VISION'] },
  holster: { of: 'a holster', examples: ['HOLSTERS'] },
  magazinePouch: { of: 'a pouch for magazines', examples: ['MAG POUCH', 'CHEST RIG'] },
  gunCase: { of: 'a case, bag or sling for guns', examples: ['RIFLE CASE', 'GUN BAG'] },
  gunCleaning: { of: 'things to clean guns', examples: ['GUN CLEANING KIT', 'GUN OIL'] },
  reloading: { of: 'things to reload ammunition', examples: ['RELOADING PRESS', 'SMOKELESS POWDER'] },
  signaling: { of: 'a signaling device', examples: ['FLARE GUN', 'MARINE FLARES'] },
  lesserArms: {
    of: 'a lesser arm, such as an air rifle or flare gun',
    examples: ['AIR RIFLE', 'FLARE GUN', 'PELLETS'],
  },
  slang: { of: 'firearms in slang of the street', examples: ['MATIC', 'STRAPS AND CORN'] },
  disguisedKit: {
    of: 'goods under whose names parts of firearms were sold',
    examples: ['PORTABLE WALL HANGER', 'AUTO KEY CARD'],
  },
  semiAutomatic: { of: 'something semi-automatic', examples: ['SEMI-AUTO', 'SEMIAUTOMATIC'] },
  gift: { of: 'a gift', examples: ['GIFTS', 'REGALO', 'KADO'] },
  household: {
    of: 'household goods or personal effects',
    examples: ['PERSONAL EFFECTS', 'HOUSEHOLD GOODS'],
  },
  haiti: {
    of: 'Haiti or a place in it',
    note: 'For addresses and names.',
    examples: ['PORT-AU-PRINCE', 'AYITI'],
  },
  forwarding: {
    of: 'a forwarder or carrier',
    note: 'For names.',
    examples: ['FREIGHT', 'LOGISTICS', 'SHIPPING'],
  },
  bankOrBroker: { of: 'a bank or broker', note: 'For names.', examples: ['BANK', 'BROKERAGE'] },
  toOrder: {
    of: 'a party left open',
    note: 'For names.',
    examples: ['TO ORDER', 'SAME AS CONSIGNEE'],
  },
  mailbox: {
    of: 'a private mailbox or self-storage',
    note: 'For addresses.',
    examples: ['PMB 12', 'UPS STORE', 'SELF STORAGE'],
  },
};

export const wordClassRows = Object.entries(wordClasses).map(([name, { of, note, examples }]) => ({
  name,
  doc: `Speaks of ${of}.${note === undefined ? '' : ` ${note}`}`,
  examples,
}));

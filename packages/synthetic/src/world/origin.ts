import { Choice } from '../random.js';
import type { Service } from './profile.js';
import { type Region, regions } from './us-places.js';

const choice = <T extends string>(text: string, known: (word: string) => T): Choice<T> => {
  const words = text.split(' ');
  const pairs: [T, number][] = [];
  for (let index = 0; index + 1 < words.length; index += 2) {
    pairs.push([known(words[index] ?? ''), Number(words[index + 1])]);
  }
  return new Choice(pairs);
};

const ports = (text: string): Choice<string> => choice(text, (word) => word);

/** The ports of export of each service: nearly everything leaves from south Florida. */
const usual: Readonly<Record<Service, Choice<string>>> = {
  barrels: ports(
    'USMIA 40 USPEF 26 USPAB 3 USJAX 5 USEWR 13 USNYC 2 USBAL 3 USPHL 3 USSAV 2 USBOS 2 USHOU 2 USTPA 1.5 PRSJU 1',
  ),
  groupage: ports('USMIA 44 USPEF 32 USPAB 4 USJAX 6 USEWR 5 USHOU 4 USSAV 1.5 USBAL 1 USTPA 1 PRSJU 2'),
  full: ports(
    'USPEF 34 USMIA 24 USJAX 13 USPAB 7 USHOU 6 USSAV 4 USEWR 5 USNYC 1 USCHS 1 USILM .4 USORF .8 USBAL 1 USPHL 1.4 USMOB .6 USGPT .6 USMSY 1.5 USTPA 1.2 USPCV .8 USFEB .5 USFPR .5 PRSJU 3',
  ),
  coaster: ports('USMIA 64 USPEF 12 USPAB 16 USFPR 6 USJAX 1 PRSJU 1'),
  courier: ports(
    'USMIA 60 USFLL 8 USJFK 9 USMEM 5 USSDF 4 USCVG 4 USATL 3 USEWR 2 USMCO 1 USHOU 1 USPHL .6 PRSJU 2 PRBQN .6',
  ),
  freight: ports(
    'USMIA 64 USFLL 6 USJFK 11 USATL 4 USMCO 1.5 USHOU 2.5 USDFW 1 USPHL 1 USBOS 1 USEWR 2 USTPA .6 USJAX .6 USPAB .6 USPCV .2 PRSJU 3',
  ),
};

/** The ports of barrels for destinations whose people live in the north: the barrels leave from there. */
const northern = ports('USMIA 25 USPEF 18 USJAX 4 USEWR 32 USNYC 6 USBAL 5 USPHL 5 USSAV 2 USBOS 4 USHOU 1');
const northernFor = new Set(['GY', 'DO', 'BB', 'GD', 'VC', 'AG', 'MS', 'DM']);

export const originsOf = (service: Service, country: string): Choice<string> =>
  service === 'barrels' && northernFor.has(country) ? northern : usual[service];

function region(word: string): Region {
  const known = regions.find((one) => one === word);
  if (known === undefined) throw new RangeError(`no such region: ${word}`);
  return known;
}

const regionsOf = (text: string): Choice<Region> => choice(text, region);
const florida = regionsOf('south-florida 66 florida 13 southeast 9 northeast 7 mid-atlantic 2 gulf 3');
const hub = regionsOf('south-florida 24 florida 10 southeast 20 northeast 22 mid-atlantic 10 gulf 14');
const catchments = new Map<string, Choice<Region>>(
  Object.entries({
    USJAX: regionsOf('florida 45 southeast 35 south-florida 12 mid-atlantic 4 gulf 4'),
    USTPA: regionsOf('florida 88 south-florida 6 southeast 6'),
    USMCO: regionsOf('florida 92 south-florida 8'),
    USPCV: regionsOf('florida 92 south-florida 8'),
    USFEB: regionsOf('southeast 60 florida 40'),
    USSAV: regionsOf('southeast 94 florida 6'),
    USATL: regionsOf('southeast 94 gulf 6'),
    USCHS: regionsOf('southeast 1'),
    USILM: regionsOf('southeast 1'),
    USEWR: regionsOf('northeast 92 mid-atlantic 8'),
    USNYC: regionsOf('northeast 94 mid-atlantic 6'),
    USJFK: regionsOf('northeast 93 mid-atlantic 7'),
    USBOS: regionsOf('northeast 1'),
    USBAL: regionsOf('mid-atlantic 90 northeast 10'),
    USPHL: regionsOf('mid-atlantic 84 northeast 16'),
    USORF: regionsOf('mid-atlantic 80 southeast 20'),
    USHOU: regionsOf('gulf 96 southeast 4'),
    USDFW: regionsOf('gulf 1'),
    USMOB: regionsOf('gulf 80 southeast 20'),
    USGPT: regionsOf('gulf 80 southeast 20'),
    USMSY: regionsOf('gulf 92 southeast 8'),
    USMEM: hub,
    USSDF: hub,
    USCVG: hub,
    PRSJU: regionsOf('puerto-rico 96 south-florida 4'),
    PRBQN: regionsOf('puerto-rico 40 southeast 30 gulf 15 florida 15'),
  }),
);

/** Returns the regions whose shippers use a port of export. */
export const catchmentOf = (port: string): Choice<Region> => catchments.get(port) ?? florida;

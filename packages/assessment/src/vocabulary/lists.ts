import { coverLanes, eeiAlwaysEccns, haitiMinorPorts, hsLists } from '@hammerhead/reference';
import type { CodeList } from '@hammerhead/rules';

const hsDocs: Readonly<Record<string, string>> = {
  licenseGate: 'Cannot lawfully leave without a license or exemption.',
  licenseGateLow: 'Mostly needs a license or exemption.',
  coverCommodities: 'Goods under which firearms were found; ordinary trade too.',
  armsChapters: 'Where arms, ammunition and explosives are lawfully declared.',
  householdGoods: 'Household goods, used clothing and furniture.',
  toolsAndFasteners: 'Where 9 mm and M4 are sizes.',
  vehicleParts: 'Where a silencer is a muffler.',
  vehicles: 'Cars and trucks.',
  gunTools: 'Tools, sprayers and instruments: what is called a gun or pistol there is a tool.',
  toyHeadings: 'Toys, games and fairground goods: what is called a rifle there is a toy.',
};

/** The code lists that functions search; a rule file may provide its own list of the same name. */
export const lists: Readonly<Record<string, CodeList>> = {
  haitiMinorPorts: {
    codes: haitiMinorPorts,
    doc: 'Ports of Haiti, UN/LOCODE, that appear in trafficking cases.',
  },
  eeiAlways: {
    codes: eeiAlwaysEccns,
    doc: 'ECCNs for which EEI is filed whatever the value: 15 CFR 758.1(b).',
  },
  coverLanes: {
    codes: coverLanes,
    doc: 'Destination and HS prefix of goods under which firearms were found on the way there: `JM:9804`.',
  },
  ...Object.fromEntries(
    [...hsLists].map(([name, codes]) => [
      name,
      { codes, doc: hsDocs[name] ?? `HS prefixes of the class ${name}.` },
    ]),
  ),
};

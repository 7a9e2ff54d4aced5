/** Where cargo leaves from; weights follow how much of the region's trade passes there. */
export const origins = {
  vessel: [
    { port: 'USMIA', weight: 30 },
    { port: 'USPEF', weight: 26 },
    { port: 'USPAB', weight: 10 },
    { port: 'USJAX', weight: 9 },
    { port: 'USNYC', weight: 6 },
    { port: 'USHOU', weight: 4 },
    { port: 'PRSJU', weight: 5 },
  ],
  air: [
    { port: 'USMIA', weight: 40 },
    { port: 'USJFK', weight: 15 },
    { port: 'USFLL', weight: 12 },
    { port: 'USATL', weight: 8 },
    { port: 'PRSJU', weight: 4 },
  ],
} as const;

export interface Destination {
  readonly country: string;
  readonly weight: number;
  readonly vessel: readonly string[];
  readonly air: readonly string[];
  readonly cities: readonly string[];
  /** Telephone prefix, and how many digits follow it. */
  readonly phone: readonly [string, number];
}

const place = (
  country: string,
  weight: number,
  vessel: string,
  air: string,
  cities: string,
  phone: string,
  phoneDigits = 4,
): Destination => ({
  country,
  weight,
  vessel: vessel.split(' '),
  air: air.split(' '),
  cities: cities.split(', '),
  phone: [phone, phoneDigits],
});

export const destinations: readonly Destination[] = [
  place(
    'JM',
    24,
    'JMKIN JMMBJ',
    'JMKIN JMMBJ',
    'Kingston, Montego Bay, Spanish Town, Mandeville',
    '+1876555',
  ),
  place(
    'HT',
    14,
    'HTPAP HTCAP',
    'HTPAP HTCAP',
    'Port-au-Prince, Cap-Haïtien, Delmas, Pétion-Ville',
    '+5093755',
  ),
  place('DO', 14, 'DOHAI DOCAU', 'DOSDQ DOSTI', 'Santo Domingo, Santiago, San Cristóbal', '+1809555'),
  place('TT', 12, 'TTPOS TTPTS', 'TTPOS', 'Port of Spain, San Fernando, Chaguanas, Arima', '+1868555'),
  place('BS', 10, 'BSNAS BSFPO', 'BSNAS BSFPO', 'Nassau, Freeport', '+1242555'),
  place('GY', 7, 'GYGEO', 'GYGEO', 'Georgetown, Linden', '+592655'),
  place('BB', 6, 'BBBGI', 'BBBGI', 'Bridgetown, Speightstown', '+1246555'),
  place('LC', 3, 'LCCAS LCVIF', 'LCUVF LCSLU', 'Castries, Vieux Fort', '+1758555'),
  place('GD', 3, 'GDSTG', 'GDGND', "Saint George's, Grenville", '+1473555'),
  place('VC', 2, 'VCKTN', 'VCSVD', 'Kingstown, Georgetown', '+1784555'),
  place('AG', 2, 'AGSJO', 'AGANU', "Saint John's, All Saints", '+1268555'),
  place('KN', 1, 'KNBAS', 'KNSKB', 'Basseterre, Charlestown', '+1869555'),
  place('DM', 1, 'DMRSU', 'DMDOM', 'Roseau, Portsmouth', '+1767555'),
  place('SR', 2, 'SRPBM', 'SRPBM', 'Paramaribo, Nickerie', '+597855'),
  place('BZ', 2, 'BZBZE', 'BZBZE', 'Belize City, Belmopan', '+501655'),
  place('KY', 2, 'KYGEC', 'KYGCM', 'George Town, West Bay', '+1345555'),
  place('TC', 2, 'TCPLS', 'TCPLS', 'Providenciales, Cockburn Town', '+1649555'),
  place('CW', 1, 'CWWIL', 'CWCUR', 'Willemstad', '+5999655'),
];

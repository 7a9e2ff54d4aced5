/** A code as AES writes it, and its meaning. */
export type FiledCode = { readonly code: string; readonly meaning: string };

/** Export information codes, AESTIR. Partly unverified. */
export const exportInformationCodes: readonly FiledCode[] = [
  { code: 'OS', meaning: 'All other exports (default)' },
  { code: 'CH', meaning: 'Relief/charity donations' },
  { code: 'UG', meaning: 'Gift parcel under GFT' },
  { code: 'HH', meaning: 'Personal/household effects and tools of trade' },
  { code: 'HV', meaning: 'Personally owned vehicle as household effects' },
  { code: 'TE', meaning: 'Temporary exports returning to US' },
  { code: 'CR', meaning: 'Carnet' },
  { code: 'GS', meaning: 'US Government agency use' },
  { code: 'GP', meaning: 'US Government contract construction' },
  { code: 'MS', meaning: 'US Armed Forces use' },
  { code: 'FS', meaning: 'Foreign Military Sales' },
  { code: 'DP', meaning: 'Diplomatic pouch' },
  { code: 'DB', meaning: 'Drawback' },
  { code: 'IS', meaning: 'TIB goods same condition/processed/repaired' },
  { code: 'IP', meaning: 'TIB goods same condition/processed/repaired' },
  { code: 'IR', meaning: 'TIB goods same condition/processed/repaired' },
  { code: 'LC', meaning: '<=2500 licensed' },
  { code: 'LV', meaning: '<=2500' },
  { code: 'RJ', meaning: 'Inadmissible merchandise' },
  { code: 'SC', meaning: 'Instruments of international trade' },
  { code: 'SS', meaning: 'Carriers stores' },
  { code: 'IW', meaning: 'Impelled shipments / other special' },
  { code: 'CI', meaning: 'Impelled shipments / other special' },
];

/** Method of transportation codes, AESTIR. Unverified. */
export const transportCodes: readonly FiledCode[] = [
  { code: '10', meaning: 'Vessel non-container' },
  { code: '11', meaning: 'Vessel containerized' },
  { code: '12', meaning: 'Vessel barge' },
  { code: '20', meaning: 'Rail' },
  { code: '21', meaning: 'Rail containerized' },
  { code: '30', meaning: 'Truck' },
  { code: '31', meaning: 'Truck containerized' },
  { code: '32', meaning: 'Auto' },
  { code: '33', meaning: 'Pedestrian' },
  { code: '34', meaning: 'Road other' },
  { code: '40', meaning: 'Air' },
  { code: '41', meaning: 'Air containerized' },
  { code: '50', meaning: 'Mail' },
  { code: '60', meaning: 'Passenger hand-carried' },
  { code: '70', meaning: 'Fixed transport' },
];

/** In-bond codes, AESTIR. Unverified. */
export const inBondCodes: readonly FiledCode[] = [
  { code: '70', meaning: 'Not shipped in bond' },
  { code: '36', meaning: 'Warehouse withdrawal IE' },
  { code: '37', meaning: 'Warehouse withdrawal T&E' },
  { code: '62', meaning: 'T&E' },
  { code: '63', meaning: 'IE' },
  { code: '67', meaning: 'IE from FTZ' },
  { code: '68', meaning: 'T&E from FTZ' },
];

/** Ultimate consignee types: 15 CFR 30.6(a)(28). */
export const consigneeTypes: readonly FiledCode[] = [
  { code: 'D', meaning: 'Direct consumer' },
  { code: 'G', meaning: 'Government' },
  { code: 'R', meaning: 'Reseller' },
  { code: 'O', meaning: 'Other/unknown' },
];

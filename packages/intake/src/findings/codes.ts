import type { EeiLine, Shipment, Transport } from '@hammerhead/contracts';
import {
  citationOf,
  consigneeTypes,
  isFilingLegend,
  itnDay,
  packageTypes,
  readEccn,
  readHs,
  readLicenseCode,
  usStates,
} from '@hammerhead/reference';
import { type Note, shown } from './note.js';

/**
 * What makes a text a code. Where the table of the product is whole, it is the table; where it has only the codes of
 * this trade (packages, units, licenses), it is the form that all codes of the list have.
 */
interface CodeList {
  readonly has: (code: string) => boolean;
  /** What the code is not: `no package type of UN/ECE Recommendation 21`. */
  readonly none: string;
  /** What may have been meant, for a person. */
  readonly hint?: (written: string) => string | undefined;
}

const formed =
  (form: RegExp) =>
  (code: string): boolean =>
    form.test(code);
const among = (codes: Iterable<string>): CodeList['has'] => {
  const all = new Set(codes);
  return (code) => all.has(code);
};

const packageNamed = new Map(
  Object.entries(packageTypes).flatMap(([code, name]) => {
    const said = `a ${name} is ${code}`;
    return [[name.toUpperCase(), said] as const, [`${name.toUpperCase()}S`, said] as const];
  }),
);
packageNamed.set('BOXES', 'a box is BX');

const stateNamed = new Map([...usStates].map(([code, name]) => [name.toUpperCase(), `${name} is ${code}`]));

/** Of Recommendation 21, or of X12 data element 103: the packaging, and perhaps its material in digits. */
const packageType: CodeList = {
  has: formed(/^(?:[A-Z0-9]{2}|[A-Z]{3}(?:[0-9]{2})?)$/),
  none: 'no package type of UN/ECE Recommendation 21',
  hint: (written) => packageNamed.get(written.toUpperCase()),
};
const carrier: CodeList = {
  has: formed(/^[A-Z0-9]{2,4}$/),
  none: 'no SCAC (2 to 4 letters), and by air no IATA code',
};
const equipmentType: CodeList = {
  has: formed(/^[A-Z0-9]{4}$/),
  none: 'no size and type of ISO 6346, such as 22G1',
};
const load: CodeList = { has: among(['FCL', 'LCL', 'EMPTY']), none: 'neither FCL nor LCL nor EMPTY' };
const exemption: CodeList = {
  has: (legend) =>
    citationOf(legend) !== undefined ||
    itnDay(legend) !== undefined ||
    (isFilingLegend(legend) && /[0-9]/.test(legend)),
  none: 'no legend of 15 CFR 30.36 to 30.40, such as NOEEI 30.37(a)',
  hint: (written) => (isFilingLegend(written) ? 'it cites no section' : undefined),
};
const stateOfOrigin: CodeList = {
  has: among(usStates.keys()),
  none: 'no state of the United States in two letters',
  hint: (written) => stateNamed.get(written.toUpperCase()),
};
const ultimateConsigneeType: CodeList = {
  has: among(consigneeTypes.map(({ code }) => code)),
  none: 'none of D, G, R and O (15 CFR 30.6(a)(28))',
};
const origin: CodeList = { has: among(['D', 'F']), none: 'neither D domestic nor F foreign' };
const unit: CodeList = {
  has: formed(/^[A-Z0-9]{1,3}$/),
  none: 'no unit of Schedule B (1 to 3 characters)',
  hint: (written) => (/^(?:POUND|LB)S?$/i.test(written) ? 'kilograms are KG' : undefined),
};
const exportCode: CodeList = {
  has: formed(/^[A-Z]{2}$/),
  none: 'no export information code of AES (two letters)',
};
const licenseCode: CodeList = {
  has: (code) => /^[A-Z][A-Z0-9]{2}$/.test(readLicenseCode(code)),
  none: 'no license code of AES (a letter and two characters, such as C33)',
};
const eccn: CodeList = {
  has: (code) => /^(?:EAR99|[0-9][A-E][0-9]{3})$/.test(readEccn(code).entry),
  none: 'no ECCN of 15 CFR 774 (such as 0A501.a), and not EAR99',
};

const inspectCode = (list: CodeList, code: string | undefined, path: string, note: Note): void => {
  if (code === undefined || list.has(code) || code === '') return;
  const hint = list.hint?.(code);
  note('code_unknown', path, `${shown(code)} is ${list.none}${hint === undefined ? '' : `; ${hint}`}`);
};

const inspectLine = (line: EeiLine, path: string, note: Note): void => {
  inspectCode(unit, line.unit, `${path}.unit`, note);
  inspectCode(origin, line.origin, `${path}.origin`, note);
  inspectCode(exportCode, line.exportCode, `${path}.exportCode`, note);
  inspectCode(licenseCode, line.licenseCode, `${path}.licenseCode`, note);
  inspectCode(eccn, line.eccn, `${path}.eccn`, note);
  if (line.scheduleB === undefined || line.scheduleB === '') return;
  const { digits } = readHs(line.scheduleB);
  // What is no commodity code at all is another finding.
  if (/^(?:[0-9]{4}|[0-9]{6}|[0-9]{8})$/.test(digits))
    note(
      'code_unknown',
      `${path}.scheduleB`,
      `${shown(line.scheduleB)} has ${digits.length} digits, a code of Schedule B or HTSUS has ten`,
    );
};

/** Reports a carrier that is no code. */
export const inspectCarrier = (transport: Transport, note: Note): void =>
  inspectCode(carrier, transport.carrier, 'carrier', note);

/** Reports values that are no codes of their lists; codes that were misread, and commodity codes, are other findings. */
export const inspectCodes = (
  { packages, equipment, goods, exemption: legend, eei }: Shipment,
  note: Note,
): void => {
  inspectCode(exemption, legend, 'exemption', note);
  packages?.forEach(({ type }, index) => inspectCode(packageType, type, `packages[${index}].type`, note));
  equipment?.forEach((item, index) => {
    inspectCode(equipmentType, item.type, `equipment[${index}].type`, note);
    inspectCode(load, item.load, `equipment[${index}].load`, note);
  });
  goods.forEach((item, index) =>
    inspectCode(packageType, item.packageType, `goods[${index}].packageType`, note),
  );
  if (eei === undefined) return;
  inspectCode(stateOfOrigin, eei.stateOfOrigin, 'eei.stateOfOrigin', note);
  inspectCode(ultimateConsigneeType, eei.ultimateConsigneeType, 'eei.ultimateConsigneeType', note);
  eei.lines?.forEach((line, index) => inspectLine(line, `eei.lines[${index}]`, note));
};

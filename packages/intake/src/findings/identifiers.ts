import { dayMs } from '@hammerhead/primitives';
import type { Shipment, Transport } from '@hammerhead/contracts';
import {
  checkAwb,
  checkContainer,
  checkEin,
  checkItn,
  checkVin,
  isFilingLegend,
  itnDay,
  looksLikeAwb,
  looksLikeVin,
} from '@hammerhead/reference';
import { type Note, noteCheck, shown } from './note.js';
import { partiesOf } from './parties.js';

/** The age in days at departure beyond which an ITN is considered another shipment's. */
const itnDays = 180;

/** Inspects an ITN; legends (`NOEEI 30.37(a)`, `AESPOST …`) may appear in its place. */
const inspectItn = (itn: string, path: string, note: Note): void => {
  if (isFilingLegend(itn)) return;
  noteCheck(note, checkItn(itn), { code: 'itn_malformed', path, what: 'ITN', value: itn });
};

/** Checks that an ITN on the manifest was given before departure; a day is allowed for time zones. */
const inspectItnDay = (itn: string, path: string, departureAt: string, note: Note): void => {
  const day = itnDay(itn);
  if (day === undefined) return;
  const before = (Date.parse(departureAt.slice(0, 10)) - Date.parse(day)) / dayMs;
  if (before < -1 || before > itnDays)
    note(
      'itn_date_implausible',
      path,
      `ITN ${shown(itn)} is dated ${day}, departure ${departureAt.slice(0, 10)}`,
    );
};

/** An ITN in the form that a filer is given: without `AES` before it. */
const bareItn = (itn: string): string =>
  itn
    .trim()
    .toUpperCase()
    .replace(/^AES[\s:]{1,8}/, '');

/** Reports that the manifest shows ITNs, and the EEI has another one. What is no ITN at all is another finding. */
const inspectFiledItn = (filed: string, itns: readonly string[] | undefined, note: Note): void => {
  if (itns === undefined || itnDay(filed) === undefined) return;
  const shownItns = itns.filter((itn) => itnDay(itn) !== undefined).map(bareItn);
  if (shownItns.length > 0 && !shownItns.includes(bareItn(filed)))
    note('eei_mismatch', 'eei.itn', `ITN ${shown(filed)} of the EEI is not among those of the manifest`);
};

const inspectVin = (vin: string | undefined, path: string, note: Note): void => {
  if (vin !== undefined && looksLikeVin(vin))
    noteCheck(note, checkVin(vin), { code: 'vin_check_digit', path, what: 'VIN', value: vin });
};

const inspectAwb = (awb: string | undefined, path: string, note: Note): void => {
  if (awb !== undefined && looksLikeAwb(awb))
    noteCheck(note, checkAwb(awb), { code: 'awb_check_digit', path, what: 'air waybill', value: awb });
};

/** A house bill by air may have any form: only one written with a hyphen or blank claims to be an air waybill. */
const hasSeparator = (bill: string): boolean => !/^[0-9]*$/.test(bill.trim());

/** Inspects the check digits and forms of every identifier on a shipment. */
export const inspectIdentifiers = (shipment: Shipment, transport: Transport, note: Note): void => {
  const { bill, masterBill, itns, equipment, goods, eei } = shipment;
  if (transport.mode === 'air') {
    inspectAwb(masterBill, 'masterBill', note);
    if (hasSeparator(bill)) inspectAwb(bill, 'bill', note);
  }
  itns?.forEach((itn, index) => {
    inspectItn(itn, `itns[${index}]`, note);
    inspectItnDay(itn, `itns[${index}]`, transport.departureAt, note);
  });
  equipment?.forEach(({ container }, index) => {
    if (container === undefined) return;
    const path = `equipment[${index}].container`;
    const check = checkContainer(container);
    noteCheck(note, check, { code: 'container_check_digit', path, what: 'container', value: container });
    if (check.ok && transport.mode === 'air')
      note('mode_mismatch', path, `the transport is by air, and ${shown(container)} is a sea container`);
  });
  goods.forEach(({ vin }, index) => inspectVin(vin, `goods[${index}].vin`, note));
  eei?.lines?.forEach(({ vin }, index) => inspectVin(vin, `eei.lines[${index}].vin`, note));
  if (eei?.itn !== undefined) {
    inspectItn(eei.itn, 'eei.itn', note);
    inspectFiledItn(eei.itn, itns, note);
  }
  for (const [path, party] of partiesOf(shipment)) {
    party.ids?.forEach(({ type, value }, index) => {
      if (type.trim().toUpperCase() !== 'EIN') return;
      noteCheck(note, checkEin(value), {
        code: 'ein_malformed',
        path: `${path}.ids[${index}].value`,
        what: 'EIN',
        value,
      });
    });
  }
};

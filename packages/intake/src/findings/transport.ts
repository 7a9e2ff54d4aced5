import { dayMs } from '@hammerhead/primitives';
import type { Transport } from '@hammerhead/contracts';
import { checkImo, countryName, portCountry, portOf, readLocode, usTerritories } from '@hammerhead/reference';
import { type Note, noteCheck, shown } from './note.js';

/** The days between the receipt of a manifest and its departure beyond which the date is considered a mistake. */
export const plausibleDays = 370;

/** Reports irregularities of the conveyance: its number, its ports and its times. */
export const inspectTransport = (transport: Transport, receivedAt: string, note: Note): void => {
  const { imo, ladingAt, departureAt, arrivalAt } = transport;
  if (imo !== undefined)
    noteCheck(note, checkImo(imo), { code: 'imo_check_digit', path: 'imo', what: 'IMO number', value: imo });
  for (const path of ['portOfExport', 'portOfUnlading'] as const) {
    const port = transport[path];
    const { code, misread } = readLocode(port);
    if (misread) note('code_misread', path, `port ${shown(port)} is read as ${code}`);
    if (portOf(port) === undefined)
      note('port_unknown', path, `port ${shown(port)} is not in the port table`);
  }
  const left = portCountry(transport.portOfExport);
  if (left !== undefined && !usTerritories.has(left))
    note(
      'port_of_export_abroad',
      'portOfExport',
      `port of export ${shown(transport.portOfExport)} lies in ${countryName(left)} (${left})`,
    );
  if (transport.mode === 'air' && imo !== undefined && checkImo(imo).ok)
    note(
      'mode_mismatch',
      'imo',
      `the transport is by air, and has the IMO number of a vessel, ${shown(imo)}`,
    );
  const departure = Date.parse(departureAt);
  if (Math.abs(departure - Date.parse(receivedAt)) > plausibleDays * dayMs)
    note(
      'departure_implausible',
      'departureAt',
      `departure ${departureAt} lies more than ${plausibleDays} days from receipt`,
    );
  if (ladingAt !== undefined && departure < Date.parse(ladingAt))
    note(
      'departure_before_lading',
      'departureAt',
      `departure ${departureAt} comes before lading ${ladingAt}`,
    );
  if (arrivalAt !== undefined && Date.parse(arrivalAt) < departure)
    note(
      'arrival_before_departure',
      'arrivalAt',
      `arrival ${arrivalAt} comes before departure ${departureAt}`,
    );
};

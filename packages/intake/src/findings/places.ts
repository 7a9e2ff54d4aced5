import type { Shipment, Transport } from '@hammerhead/contracts';
import {
  countryName,
  isCountry,
  portCountry,
  saysDominica,
  saysDominicanRepublic,
} from '@hammerhead/reference';
import { type Note, shown } from './note.js';
import { partiesOf } from './parties.js';

/** Saint Martin and Sint Maarten share an island without a border: cargo for either lands in both. */
const sameIsland = (one: string, other: string): boolean =>
  (one === 'MF' && other === 'SX') || (one === 'SX' && other === 'MF');

const inspectCountries = (shipment: Shipment, note: Note): void => {
  const inspect = (country: string | undefined, path: string): void => {
    if (country !== undefined && !isCountry(country))
      note('country_unknown', path, `country ${country} is not assigned in ISO 3166-1`);
  };
  inspect(shipment.destination, 'destination');
  for (const [path, party] of partiesOf(shipment)) inspect(party.address?.country, `${path}.address.country`);
  inspect(shipment.eei?.countryOfDestination, 'eei.countryOfDestination');
};

/**
 * The names of either country are searched only in the place names of the address as given; a street may be named after
 * anything.
 */
const dominicas = {
  DM: { other: 'DO', own: saysDominica, others: saysDominicanRepublic },
  DO: { other: 'DM', own: saysDominicanRepublic, others: saysDominica },
} as const;

/** Reports that Dominica and the Dominican Republic may be confused: DM and DO, and their names. */
const inspectDominicas = (
  shipment: Shipment,
  unlading: string | undefined,
  port: string,
  note: Note,
): void => {
  const { destination } = shipment;
  if (destination !== 'DM' && destination !== 'DO') return;
  const { other, own, others } = dominicas[destination];
  const say = (path: string, what: string): void =>
    note(
      'dominica_dominican_republic',
      path,
      `destination is ${countryName(destination)} (${destination}), but ${what} ${countryName(other)} (${other})`,
    );
  if (unlading === other) return say('destination', `the port of unlading ${shown(port)} lies in`);
  const address = shipment.parties.consignee.address;
  if (address === undefined) return;
  if (address.country === other) return say('parties.consignee.address.country', 'the consignee is in');
  if (address.country !== undefined && address.country !== destination) return;
  for (const field of ['city', 'region'] as const) {
    const text = address[field];
    if (text === undefined) continue;
    const place = others(text);
    if (place !== undefined && own(text) === undefined)
      return say(
        `parties.consignee.address.${field}`,
        `the consignee's address says ${shown(place)}, which is in`,
      );
  }
};

/** Reports countries that do not exist, and countries that disagree. */
export const inspectPlaces = (shipment: Shipment, transport: Transport, note: Note): void => {
  const { destination } = shipment;
  const unlading = portCountry(transport.portOfUnlading);
  inspectCountries(shipment, note);
  if (
    unlading !== undefined &&
    isCountry(destination) &&
    unlading !== destination &&
    !sameIsland(unlading, destination)
  )
    note(
      'port_country_mismatch',
      'destination',
      `destination is ${countryName(destination)} (${destination}), the port of unlading ${shown(transport.portOfUnlading)} lies in ${countryName(unlading)} (${unlading})`,
    );
  inspectDominicas(shipment, unlading, transport.portOfUnlading, note);
};

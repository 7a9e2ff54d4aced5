import { caribbeanPorts, type PortMode } from '@hammerhead/reference';
import { Choice } from '../random.js';
import type { Culture } from './names.js';
import { type Language, type Profile, type Service, services } from './profile.js';
import { profiles } from './profiles/index.js';

export interface Town {
  readonly city: string;
  /** The parish, province or island. */
  readonly region: string;
}

export interface Destination {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly language: Language;
  readonly cultures: readonly Culture[];
  readonly towns: readonly Town[];
  readonly phones: readonly string[];
  readonly phoneDigits: number;
  /** The relative share of a service's shipments that come here. */
  readonly share: (service: Service) => number;
  readonly port: (service: Service) => Choice<string>;
}

/** Plymouth of Montserrat lies in the exclusion zone of the volcano: nothing lands there. */
const closed = new Set(['MSPLY']);

/** Returns the ports that the profile names, and every other port of the country with the weight 1. */
function ports(country: string, mode: PortMode, named: string): Choice<string> {
  const weights = new Map<string, number>();
  for (const port of caribbeanPorts) {
    if (port.country === country && port.modes.includes(mode) && !closed.has(port.code)) {
      weights.set(port.code, 0.5);
    }
  }
  const words = named.split(' ');
  for (let index = 0; index + 1 < words.length; index += 2) {
    const code = words[index] ?? '';
    if (!weights.has(code)) throw new RangeError(`the reference tables have no such port: ${code}`);
    weights.set(code, Number(words[index + 1]));
  }
  return new Choice(weights);
}

function destinationOf(profile: Profile): Destination {
  const sea = ports(profile.country, 'vessel', profile.sea);
  const small = profile.small === undefined ? sea : ports(profile.country, 'vessel', profile.small);
  const air = ports(profile.country, 'air', profile.air);
  const shares = new Map(services.map((service, index) => [service, profile.traffic[index] ?? 0]));
  return {
    country: profile.country,
    language: profile.language,
    cultures: profile.cultures,
    towns: profile.cities.split(', ').map((town) => {
      const [city = '', region = ''] = town.split('/');
      return { city, region };
    }),
    phones: profile.phones,
    phoneDigits: profile.phoneDigits,
    share: (service) => shares.get(service) ?? 0,
    port: (service) =>
      service === 'courier' || service === 'freight' ? air : service === 'coaster' ? small : sea,
  };
}

/** The destinations of the traffic: all that are screened by default. */
export const destinations: readonly Destination[] = profiles.map(destinationOf);

const byCountry = new Map(destinations.map((destination) => [destination.country, destination]));

/** Returns the destination of a country (ISO 3166-1 alpha-2), or undefined if no traffic goes there. */
export const destinationIn = (country: string): Destination | undefined => byCountry.get(country);
